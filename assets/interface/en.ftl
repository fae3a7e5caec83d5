# The words of the interface in English, which also stand in for what another language lacks.
# Every key stands in en.ftl, fa.ftl and ar.ftl with the same values; tests/interface.rs holds them together.

## Opening

open-folder = Open folder…
open-folder-title = Open a folder of articles
path-hint = or type a folder's path
open-path = Open
recent = Recent
sample = The built-in sample
cancel = Cancel
dismiss = Dismiss
loading-files = Reading files
loading-articles = Finding people, meetings and claims
progress = { $done } of { $of }

## Toolbar

toolbar = Toolbar
back = Back
forward = Forward
fit = Fit
fit-tip = Bring the whole graph into view
unpin = Unpin
unpin-tip = Let go of the nodes that were pinned by hand
dark = Dark
light = Light
theme-tip = Dark or light colours
keys = Keys
language = Language

## Side panel

side-panel = Search and legend
search-hint = Search names and claims
hits =
    { $count ->
        [one] { $count } hit
       *[other] { $count } hits
    }
nodes = Nodes
edges = Edges
counted = { $name } ({ $count })
also-unconnected = Also without connections
read = Read
articles =
    { $count ->
        [one] { $count } article
       *[other] { $count } articles
    }
files-skipped =
    { $count ->
        [one] { $count } file skipped
       *[other] { $count } files skipped
    }
path-and-reason = { $path } { $reason }

## Kinds of nodes and edges

person = Person
people = People
country = Country
countries = Countries
organization = Organization
organizations = Organizations
meeting = Meeting
meetings = Meetings
claim = Claim
claims = Claims
represents = holds office for
took-part = took part in
claimed = said
about = is about
reported = passed on
belongs-to = belongs to

## Graph

graph = Graph
node-name =
    { $links ->
        [one] { $name }, { $kind }, { $links } link
       *[other] { $name }, { $kind }, { $links } links
    }

## Details

details = Details
centre = Centre
centre-tip = Centre on this node and its neighbours
quotes = Quotes
in-persian = In Persian
in-arabic = In Arabic
in-english = In English
acting = acting
former = former
elect = elect
date-unknown = date unknown
place-unknown = place unknown
held = held
planned = planned
cancelled = cancelled
ongoing = ongoing
in-person = in person
by-video = by video
by-phone = by phone
articles-differ = Where the articles differ
direct-quotation = direct quotation
indirect = indirect
denied = denied
reported-on = reported { $date }
cue-words = “{ $words }”
connection = Connection
relation-with-title = { $relation } ({ $title })
quotes-of-relation = Quotes: { $from } { $relation } { $to }
why-one = Why these are one ({ $count })
why-here = why is this here?
more-in-article =
    { $count ->
        [one] … and { $count } more in the article
       *[other] … and { $count } more in the article
    }
group-represents = Holds office for
group-represented = Office holders
group-meetings = Meetings
group-parties = Who took part
group-claims-made = Claims made
group-speakers = Who said it
group-about = What it is about
group-claims-about-meeting = Claims about this meeting
group-claims-about = Claims about
group-passed-on = Claims passed on
group-passed-on-by = Passed on by
group-belongs-to = Belongs to
group-bodies = Bodies
rule-found = { $why }: “{ $found }”
rule-found-because = { $why }: “{ $found }” because of “{ $because }”
rule-place = rule { $rule }, bytes { $start }–{ $end }
rule-name = rule { $rule }

## Kinds of saying

cue-admit = admits
cue-agree = agrees
cue-announce = announces
cue-answer = answers
cue-ask = asks
cue-believe = believes
cue-cite = cites a source
cue-claim = claims
cue-condemn = condemns
cue-confirm = confirms
cue-demand = demands
cue-deny = denies
cue-describe = describes
cue-express = expresses
cue-inform = informs
cue-praise = praises
cue-promise = promises
cue-propose = proposes
cue-report = reports
cue-say = says
cue-stress = stresses
cue-warn = warns

## Article

article = Article
previous-mention = Previous mention
next-mention = Next mention
previous = previous
next = next
mention = mention
close = Close

## Sheet of keys and mouse

keys-title = Keys and mouse
key-open = Open a folder
key-search = Search
key-fit = Fit the graph into view
key-zoom-in = Zoom in
key-zoom-out = Zoom out
key-clear = Select nothing
key-next-mention = Next mention in the article
key-previous-mention = Previous mention in the article
key-unpin = Let go of pinned nodes
key-theme = Dark or light
key-sheet = This sheet
mouse-wheel = Wheel
mouse-wheel-does = Zoom at the pointer
mouse-drag-canvas = Drag the canvas
mouse-drag-canvas-does = Move the view
mouse-drag-node = Drag a node
mouse-drag-node-does = Move it and pin it
mouse-hover = Hover
mouse-hover-does = Fade what is not connected
mouse-click = Click
mouse-click-does = Select a node or an edge
mouse-double-click = Double click
mouse-double-click-does = Centre on a node and its neighbours

## What went wrong

no-dialog = This desktop has no folder dialog. Type the folder's path in the box above, or drop the folder here.
dialog-failed = The folder dialog cannot be shown: { $why }
no-thread = Nothing can be read in the background: { $why }
cannot-open = { $path }: { $why }
no-article-here = { $path }: there is no .txt, .md or .html file in it
all-files-failed =
    { $count ->
        [one] { $path }: { $count } file could not be read: { $first } { $reason }
       *[other] { $path }: { $count } files could not be read; the first, { $first }, { $reason }
    }
reason-not-found = does not exist
reason-not-permitted = may not be read by you
reason-io = cannot be read: { $why }
reason-walk = cannot be listed: { $why }
reason-not-text = is not a text file
reason-encoding = is damaged or in an unknown encoding (looked like { $encoding })
reason-empty = holds no text
reason-too-large = is larger than 64 MiB

## Dates

date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
date-year = { $year }
gregorian-month =
    { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }
jalali-month =
    { $month ->
        [1] Farvardin
        [2] Ordibehesht
        [3] Khordad
        [4] Tir
        [5] Mordad
        [6] Shahrivar
        [7] Mehr
        [8] Aban
        [9] Azar
        [10] Dey
        [11] Bahman
       *[12] Esfand
    }
