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
arrange-free = Free arrangement
arrange-by-kind = By kind
arrange-along-time = Along time
reduced-motion = Less motion
undated = Undated
keys = Keys
view = View
aid-communities = Communities
aid-minimap = Overview map
aid-outlets = Badges: number of outlets
aid-languages = Badges: number of languages
aid-lasso = Dragging draws around nodes
text-size = Text size
percent = { $percent } %
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
marks = Marks
mark-size = Larger: more links and mentions
mark-width = Thicker: more quotes
mark-selected = Selected
mark-pinned = Pinned where it was put
mark-keyboard = Where the keyboard is
mark-outlets = Outlets that name it
mark-languages = Languages that name it
mark-community = Nodes that belong together
mark-disc = Many nodes as one: click to open
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

community-name =
    { $count ->
        [one] Community of { $name }, { $count } node
       *[other] Community of { $name }, { $count } nodes
    }
tip-links =
    { $links ->
        [one] { $kind } · { $links } link
       *[other] { $kind } · { $links } links
    }
tip-told = Articles: { $articles } · outlets: { $outlets } · languages: { $languages }
tip-edge = { $from } { $relation } { $to }
tip-quotes =
    { $count ->
        [one] { $count } quote
       *[other] { $count } quotes
    }

## Several nodes

group-selected =
    { $count ->
        [one] { $count } node selected
       *[other] { $count } nodes selected
    }
group-edges =
    { $count ->
        [one] { $count } edge between them
       *[other] { $count } edges between them
    }
group-frame = Zoom to selection
group-only = Show only these
group-neighbours = Only these and their neighbours
group-hide = Hide these
group-pin = Pin
group-unpin = Unpin these
group-more =
    { $count ->
        [one] … and { $count } more
       *[other] … and { $count } more
    }
hidden-count =
    { $count ->
        [one] { $count } node is hidden
       *[other] { $count } nodes are hidden
    }
unhide-step = One step back
unhide-all = Show all again

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
cue-complain = complains
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
key-frame = Zoom to the selection
key-zoom-in = Zoom in
key-zoom-out = Zoom out
key-clear = Select nothing
key-next-mention = Next mention in the article
key-previous-mention = Previous mention in the article
key-text-larger = Larger text
key-text-smaller = Smaller text
key-text-usual = Text of the usual size
key-unpin = Let go of pinned nodes
key-stop = Stop the layout where it is
key-theme = Dark or light
key-sheet = This sheet
walk-arrows = Arrow keys on the canvas
walk-arrows-does = Go to the nearest node that way
walk-enter = Enter
walk-enter-does = Open the node
walk-space = Space
walk-space-does = Pin the node or let go of it
walk-gather = Ctrl + Space
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
mouse-gather = Shift or Ctrl + click
mouse-gather-does = Add a node to the selection or take it out
mouse-rectangle = Shift + drag
mouse-rectangle-does = Select what lies in the rectangle
mouse-lasso = Alt + drag
mouse-lasso-does = Select what lies inside the line
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

## Why something was found: the rules of extraction

rule-person-after-title = a name after a title or office
rule-person-before-title = a name before a title or office
rule-person-beside-verb = a name beside a verb that people do
rule-person-of-country = a name behind the country it is said to belong to
rule-person-counterpart = a name beside a word for “counterpart”
rule-person-listed-names = made of known given names and surnames
rule-person-listed-person = a person in the built-in list
rule-person-known-alone = a surname that is known by itself
rule-person-named-before = part of a name that the article gives in full elsewhere
rule-person-office-stands-for-name = an office that in this article means one person
rule-person-quoted = a name beside words in quotation marks
rule-country-adjective = an adjective of a country
rule-country-backed-by-context = a word that means the country because the article speaks of it
rule-country-capital = a capital that stands for its government
rule-country-epithet = another name by which the country is known
rule-country-name = the name of a country
rule-country-people = the name of a country’s people
rule-organization-acronym = an abbreviation that the article explains
rule-organization-body-alone = a body of state whose country the article tells
rule-organization-body-of-state = a body of state with its country
rule-organization-cue = an everyday word that is a name here because of the words beside it
rule-organization-everyday-word = a name that is an everyday word too
rule-organization-kind-of-medium = a word for a kind of news medium and what it is called
rule-organization-listed-name = an organization in the built-in list
rule-organization-name-parts = a word for a kind of body and what it is called
rule-organization-own-outlet = the medium that published the article
rule-meeting-between = those between whom it took place
rule-meeting-call = words for a telephone call
rule-meeting-decided = a verb of what a body decides when it sits
rule-meeting-destination = where the visitor travelled to
rule-meeting-direction = the side that the talks were with
rule-meeting-guest = the guest who was received
rule-meeting-joined-by-and = joined to a participant by “and”
rule-meeting-met = a verb or noun of meeting
rule-meeting-negotiations = words for negotiations
rule-meeting-object = the one who was met
rule-meeting-of = those whose meeting it was
rule-meeting-pair = two sides named as a pair
rule-meeting-received = a verb of receiving somebody
rule-meeting-session = words for a session
rule-meeting-attended = a verb of attending
rule-meeting-guest-of-the-sentences-before = the guest named in the sentences before
rule-meeting-saw = a verb of seeing somebody
rule-meeting-signed = a verb of signing together
rule-meeting-told-before = a side named before in the article
rule-meeting-subject = the subject of the sentence
rule-meeting-subject-of-another-clause = the subject of a clause before it
rule-meeting-subject-of-the-sentence-before = the subject of the sentence before
rule-meeting-summit = words for a summit
rule-meeting-talks = words for talks
rule-meeting-visit = words for a visit
rule-meeting-with = named after “with”
rule-claim-accused-of = somebody and what they are accused of
rule-claim-bare-clause = a clause after a verb of saying
rule-claim-colon = what follows a verb of saying and a colon
rule-claim-comma-clause = a clause that a comma parts from the verb of saying
rule-claim-demand-open = what a verb of demanding asks for
rule-claim-described-as = what somebody or something is described as
rule-claim-gerund-clause = a clause after “saying” or “stressing”
rule-claim-headline-colon = a headline that names the speaker before a colon
rule-claim-headline-noun = a headline with a noun of saying
rule-claim-impersonal = words that report without naming who said it
rule-claim-infinitive = what somebody promises, agrees or asks to do
rule-claim-noun-clause = a clause that says what a noun of saying holds
rule-claim-noun-cue = a clause after a noun of saying
rule-claim-noun-phrase = a noun phrase after a verb of saying
rule-claim-object = the object of a verb of saying
rule-claim-object-clause = a clause that is the object of a verb of saying
rule-claim-participle = goes on for the same speaker after a participle
rule-claim-prepositional = what somebody speaks of or warns against
rule-claim-quote = words in quotation marks beside a verb of saying
rule-claim-quote-alone = words in quotation marks that go on for the same speaker
rule-claim-source-phrase = words such as “according to”
rule-claim-that-clause = a clause with “that” after a verb of saying
rule-claim-trailing-attribution = a sentence that ends by naming who said it
rule-claim-urged-to = what somebody is urged to do
rule-role-counterpart = a counterpart holds the same office
rule-role-country-of-article = an office of the country that the article is about
rule-role-country-of-listed-holder = an office whose known holder serves this country
rule-role-country-of-other-role = the country of another office of the same person
rule-role-office-elsewhere = an office that the article names elsewhere
rule-claim-told-by = a sentence told by the one it names
rule-claim-quoted-as-saying = somebody is quoted as saying it
rule-organization-named-by-numbers = a body that is named by numbers
rule-organization-quoted-name = a word for a kind of body and a name in quotation marks
rule-person-known-as = another name told of somebody
rule-person-listed-with = a name in a list of names
rule-role-country-of-company = an office in a company of this country
rule-role-country-of-dateline = an office of the country that the article is reported from
rule-role-country-of-owner = an office of the country named as its owner
rule-role-country-of-place = an office of the country of a place named beside it
rule-role-member-of-delegation = a member or the head of a country’s delegation
rule-role-head-of-body = the head of a body of the country
rule-role-shared-title = an office that several names share
rule-role-title-beside-name = an office beside the name

## Why finds are one: the rules of resolution

merge-person-same-name-across-scripts = { $first } and { $second } are one name in two scripts (likeness { $third })
merge-person-same-name-spelled-otherwise = { $first } and { $second } are spellings of one name (likeness { $third })
merge-person-like-name-same-country = { $first } and { $second } are like names of two who hold office for one country (likeness { $third })
merge-person-like-name-same-office = { $first } and { $second } are like names of two who hold one office (likeness { $third })
merge-person-listed-name = { $first } and { $second } are listed as names of { $third }
merge-person-surname-alone = { $first } stands for { $second }: nobody else found has that surname
merge-person-part-of-name-in-article = { $first } stands for { $second }: the article names nobody else so
merge-person-name-written-together = { $second } is { $first } written together
merge-person-same-surname = { $first } and { $second } are spellings of one surname
merge-person-same-name = { $first } names { $second }
merge-organization-name-translated = one name in other words or another language: { $first }
merge-organization-same-key = listed as one body: { $first }
merge-claim-same-words = the same speaker, { $first } of { $second } words in common
merge-claim-same-structure-across-languages = the same speaker and kind of saying about the same { $first } names at the same time, in { $second } and { $third }
merge-claim-same-content-across-languages = the same speaker, { $first } of { $second } names, numbers and topics in common, at the same time
merge-meeting-told-beside-the-same-event = { $first } and { $second }: told beside the same event, { $third }
merge-meeting-same-people = { $first } and { $second }: the same people, { $third }
merge-meeting-same-person-and-side = { $first } and { $second }: the same person and side, { $third }
merge-meeting-same-person-and-sides = { $first } and { $second }: the same person and sides, { $third }
merge-meeting-same-person = { $first } and { $second }: the same person, { $third }
merge-meeting-same-sides-and-body = { $first } and { $second }: the same sides and body, { $third }
merge-meeting-same-sides = { $first } and { $second }: the same sides, { $third }
merge-meeting-same-side-and-body = { $first } and { $second }: the same side and body, { $third }
merge-meeting-same-body = { $first } and { $second }: the same body, { $third }
merge-meeting-same-side = { $first } and { $second }: the same side, { $third }
besides-the-same-form = the same form
besides-the-same-name = the same name
besides-the-same-process = the same process
besides-the-same-round = the same round
besides-the-same-day = the same day
besides-news-of-the-same-day = news of the same day
besides-the-same-days = the same days
besides-the-same-place = the same place
