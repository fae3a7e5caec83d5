# واژه‌های برنامه به فارسی. هر کلید در هر سه پرونده (en، fa، ar) هست.

## گشودن

open-folder = باز کردن پوشه…
open-folder-title = باز کردن پوشهٔ خبرها
path-hint = یا مسیر پوشه را بنویسید
open-path = باز کردن
recent = پوشه‌های اخیر
sample = نمونهٔ همراه برنامه
cancel = لغو
dismiss = بستن پیام
loading-files = در حال خواندن پرونده‌ها
loading-articles = در حال یافتن افراد، دیدارها و گفته‌ها
progress = { $done } از { $of }

## نوار ابزار

toolbar = نوار ابزار
back = عقب
forward = جلو
fit = نمایش همه
fit-tip = جا دادن همهٔ نمودار در پنجره
unpin = برداشتن سنجاق‌ها
unpin-tip = رها کردن گره‌هایی که با دست ثابت شده‌اند
dark = تیره
light = روشن
theme-tip = رنگ‌های تیره یا روشن
arrange-free = چیدمان آزاد
arrange-by-kind = بر پایهٔ گونه
arrange-along-time = در راستای زمان
reduced-motion = حرکت کمتر
undated = بی‌تاریخ
keys = کلیدها
view = نما
aid-communities = گروه‌ها
aid-minimap = نقشهٔ کلی
aid-outlets = نشان: شمار رسانه‌ها
aid-languages = نشان: شمار زبان‌ها
aid-lasso = کشیدن، گره‌ها را دور می‌گیرد
text-size = اندازهٔ متن
percent = { $percent }٪
language = زبان

## پنل کناری

side-panel = جست‌وجو و راهنما
search-hint = جست‌وجوی نام‌ها و گفته‌ها
hits =
    { $count ->
        [0] چیزی پیدا نشد
        [one] { $count } مورد پیدا شد
       *[other] { $count } مورد پیدا شد
    }
nodes = گره‌ها
edges = یال‌ها
counted = { $name } ({ $count })
also-unconnected = گره‌های بی‌پیوند هم
marks = نشانه‌ها
mark-size = بزرگ‌تر: پیوند و یادکرد بیشتر
mark-width = پهن‌تر: نقل‌قول بیشتر
mark-selected = انتخاب‌شده
mark-pinned = ثابت در جای خود
mark-keyboard = جای صفحه‌کلید
mark-outlets = رسانه‌هایی که از آن نام برده‌اند
mark-languages = زبان‌هایی که از آن نام برده‌اند
mark-community = گره‌های به‌هم‌وابسته
mark-disc = چند گره در یکی: کلیک، باز می‌کند
read = خوانده‌شده‌ها
articles =
    { $count ->
        [one] { $count } مقاله
       *[other] { $count } مقاله
    }
files-skipped =
    { $count ->
        [one] { $count } پروندهٔ ردشده
       *[other] { $count } پروندهٔ ردشده
    }
path-and-reason = { $path } { $reason }

## گونه‌های گره و یال

person = شخص
people = اشخاص
country = کشور
countries = کشورها
organization = سازمان
organizations = سازمان‌ها
meeting = دیدار
meetings = دیدارها
claim = گفته
claims = گفته‌ها
represents = سمت دارد در
took-part = شرکت کرد در
claimed = گفت
about = دربارهٔ
reported = نقل کرد
belongs-to = وابسته است به

## نمودار

graph = نمودار
node-name =
    { $links ->
        [one] { $name }، { $kind }، { $links } پیوند
       *[other] { $name }، { $kind }، { $links } پیوند
    }

community-name =
    { $count ->
        [one] گروه { $name }، { $count } گره
       *[other] گروه { $name }، { $count } گره
    }
tip-links =
    { $links ->
        [one] { $kind } · { $links } پیوند
       *[other] { $kind } · { $links } پیوند
    }
tip-told = مقاله‌ها: { $articles } · رسانه‌ها: { $outlets } · زبان‌ها: { $languages }
tip-edge = { $from } { $relation } { $to }
tip-quotes =
    { $count ->
        [one] { $count } نقل‌قول
       *[other] { $count } نقل‌قول
    }

## چند گره

group-selected =
    { $count ->
        [one] { $count } گره انتخاب شده
       *[other] { $count } گره انتخاب شده
    }
group-edges =
    { $count ->
        [one] { $count } یال میان آن‌ها
       *[other] { $count } یال میان آن‌ها
    }
group-frame = بزرگ‌نمایی انتخاب‌شده‌ها
group-only = نمایش فقط همین‌ها
group-neighbours = فقط همین‌ها و همسایه‌هایشان
group-hide = پنهان کردن این‌ها
group-pin = ثابت کردن
group-unpin = رها کردن این‌ها
group-more =
    { $count ->
        [one] … و { $count } مورد دیگر
       *[other] … و { $count } مورد دیگر
    }
hidden-count =
    { $count ->
        [one] { $count } گره پنهان است
       *[other] { $count } گره پنهان است
    }
unhide-step = یک گام به عقب
unhide-all = نمایش دوبارهٔ همه

## جزئیات

details = جزئیات
centre = در مرکز
centre-tip = آوردن این گره و همسایه‌هایش به میانهٔ نمودار
quotes = نقل‌قول‌ها
in-persian = به فارسی
in-arabic = به عربی
in-english = به انگلیسی
acting = سرپرست
former = پیشین
elect = منتخب
date-unknown = تاریخ نامعلوم
place-unknown = مکان نامعلوم
held = برگزارشده
planned = برنامه‌ریزی‌شده
cancelled = لغوشده
ongoing = در جریان
in-person = حضوری
by-video = ویدئویی
by-phone = تلفنی
articles-differ = اختلاف مقاله‌ها
direct-quotation = نقل‌قول مستقیم
indirect = نقل‌قول غیرمستقیم
denied = تکذیب‌شده
reported-on = گزارش‌شده در { $date }
cue-words = «{ $words }»
connection = پیوند
relation-with-title = { $relation } ({ $title })
quotes-of-relation = نقل‌قول‌ها: { $from } { $relation } { $to }
why-one = چرا این‌ها یکی‌اند ({ $count })
why-here = چرا این اینجاست؟
more-in-article =
    { $count ->
        [one] … و { $count } مورد دیگر در مقاله
       *[other] … و { $count } مورد دیگر در مقاله
    }
group-represents = سمت‌ها
group-represented = صاحبان سمت
group-meetings = دیدارها
group-parties = شرکت‌کنندگان
group-claims-made = گفته‌ها
group-speakers = گوینده
group-about = موضوع گفته
group-claims-about-meeting = گفته‌ها دربارهٔ این دیدار
group-claims-about = آنچه درباره‌اش گفته‌اند
group-passed-on = گفته‌های نقل‌شده
group-passed-on-by = نقل‌شده از سوی
group-belongs-to = وابسته به
group-bodies = نهادها
rule-found = { $why }: «{ $found }»
rule-found-because = { $why }: «{ $found }»، به‌دلیل «{ $because }»
rule-place = قاعدهٔ { $rule }، بایت‌های { $start } تا { $end }
rule-name = قاعدهٔ { $rule }

## گونه‌های گفتن

cue-admit = اذعان
cue-agree = موافقت
cue-announce = اعلام
cue-answer = پاسخ
cue-ask = پرسش
cue-believe = باور
cue-cite = استناد
cue-claim = ادعا
cue-complain = شکایت
cue-condemn = محکوم کردن
cue-confirm = تأیید
cue-demand = درخواست
cue-deny = تکذیب
cue-describe = توصیف
cue-express = ابراز
cue-inform = اطلاع‌رسانی
cue-praise = ستایش
cue-promise = وعده
cue-propose = پیشنهاد
cue-report = گزارش
cue-say = بیان
cue-stress = تأکید
cue-warn = هشدار

## مقاله

article = مقاله
previous-mention = مورد قبلی
next-mention = مورد بعدی
previous = قبلی
next = بعدی
mention = مورد
close = بستن

## برگهٔ کلیدها و ماوس

keys-title = کلیدها و ماوس
key-open = باز کردن پوشه
key-search = جست‌وجو
key-fit = جا دادن نمودار در پنجره
key-frame = بزرگ‌نمایی انتخاب‌شده‌ها
key-zoom-in = بزرگ‌نمایی
key-zoom-out = کوچک‌نمایی
key-clear = لغو انتخاب
key-next-mention = مورد بعدی در مقاله
key-previous-mention = مورد قبلی در مقاله
key-text-larger = متن بزرگ‌تر
key-text-smaller = متن کوچک‌تر
key-text-usual = متن به اندازهٔ معمول
key-unpin = رها کردن گره‌های ثابت‌شده
key-stop = توقف چیدمان در همین حال
key-theme = تیره یا روشن
key-sheet = همین برگه
walk-arrows = کلیدهای جهت روی نمودار
walk-arrows-does = رفتن به نزدیک‌ترین گره در آن سو
walk-enter = Enter
walk-enter-does = باز کردن گره
walk-space = Space
walk-space-does = ثابت یا رها کردن گره
walk-gather = Ctrl + Space
mouse-wheel = چرخ ماوس
mouse-wheel-does = بزرگ و کوچک کردن از جای نشانگر
mouse-drag-canvas = کشیدن زمینه
mouse-drag-canvas-does = جابه‌جا کردن نما
mouse-drag-node = کشیدن گره
mouse-drag-node-does = جابه‌جا و ثابت کردن آن
mouse-hover = نگه داشتن نشانگر
mouse-hover-does = کم‌رنگ کردن گره‌های نامرتبط
mouse-click = کلیک
mouse-click-does = انتخاب گره یا یال
mouse-gather = Shift یا Ctrl + کلیک
mouse-gather-does = افزودن گره به انتخاب یا برداشتن از آن
mouse-rectangle = Shift + کشیدن
mouse-rectangle-does = انتخاب گره‌های درون چهارگوش
mouse-lasso = Alt + کشیدن
mouse-lasso-does = انتخاب گره‌های درون خط
mouse-double-click = دوبار کلیک
mouse-double-click-does = آوردن گره و همسایه‌هایش به میانهٔ نمودار

## خطاها

no-dialog = این میزکار پنجرهٔ انتخاب پوشه ندارد. مسیر پوشه را در کادر بالا بنویسید یا پوشه را اینجا رها کنید.
dialog-failed = پنجرهٔ انتخاب پوشه باز نشد: { $why }
no-thread = خواندن در پس‌زمینه ممکن نیست: { $why }
cannot-open = { $path }: { $why }
no-article-here = { $path }: هیچ پروندهٔ ‎.txt، ‎.md یا ‎.html در آن نیست
all-files-failed =
    { $count ->
        [one] { $path }: { $count } پرونده خوانده نشد: { $first } { $reason }
       *[other] { $path }: { $count } پرونده خوانده نشد؛ نخستین آن‌ها، { $first }، { $reason }
    }
reason-not-found = وجود ندارد
reason-not-permitted = قابل خواندن نیست: اجازهٔ دسترسی ندارید
reason-io = خوانده نشد: { $why }
reason-walk = قابل فهرست کردن نیست: { $why }
reason-not-text = پروندهٔ متنی نیست
reason-encoding = آسیب دیده است یا کدگذاری ناشناخته‌ای دارد (شبیه { $encoding })
reason-empty = متنی ندارد
reason-too-large = از ۶۴ مبی‌بایت بزرگ‌تر است

## تاریخ

date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
date-year = { $year }
gregorian-month =
    { $month ->
        [1] ژانویهٔ
        [2] فوریهٔ
        [3] مارس
        [4] آوریل
        [5] مهٔ
        [6] ژوئن
        [7] ژوئیهٔ
        [8] اوت
        [9] سپتامبر
        [10] اکتبر
        [11] نوامبر
       *[12] دسامبر
    }
jalali-month =
    { $month ->
        [1] فروردین
        [2] اردیبهشت
        [3] خرداد
        [4] تیر
        [5] مرداد
        [6] شهریور
        [7] مهر
        [8] آبان
        [9] آذر
        [10] دی
        [11] بهمن
       *[12] اسفند
    }

## چرا چیزی پیدا شده است: قاعده‌های استخراج

rule-person-after-title = نامی که پس از عنوان یا سمت آمده است
rule-person-before-title = نامی که پیش از عنوان یا سمت آمده است
rule-person-beside-verb = نامی در کنار فعلی که انسان انجام می‌دهد
rule-person-of-country = نامی پس از کشوری که از آنِ آن خوانده شده
rule-person-counterpart = نامی در کنار واژهٔ «همتا»
rule-person-listed-names = ساخته از نام‌ها و نام‌های خانوادگی شناخته‌شده
rule-person-listed-person = شخصی در فهرست همراه برنامه
rule-person-known-alone = نام خانوادگی‌ای که به‌تنهایی شناخته است
rule-person-named-before = بخشی از نامی که مقاله جای دیگر کامل آورده است
rule-person-office-stands-for-name = سمتی که در این مقاله به یک شخص اشاره دارد
rule-person-quoted = نامی در کنار سخنی در گیومه
rule-country-adjective = صفت نسبی یک کشور
rule-country-backed-by-context = واژه‌ای که چون مقاله از آن کشور می‌گوید نام آن است
rule-country-capital = پایتختی که به‌جای دولت آمده است
rule-country-epithet = نام دیگری که کشور به آن شناخته می‌شود
rule-country-name = نام یک کشور
rule-country-people = نام مردم یک کشور
rule-organization-acronym = سرواژه‌ای که مقاله آن را توضیح داده است
rule-organization-body-alone = نهادی دولتی که کشورش از مقاله پیداست
rule-organization-body-of-state = نهادی دولتی همراه با نام کشورش
rule-organization-cue = واژه‌ای روزمره که از واژه‌های کنارش پیداست نام است
rule-organization-everyday-word = نامی که واژه‌ای روزمره هم هست
rule-organization-kind-of-medium = واژه‌ای برای نوع رسانه همراه با نام آن
rule-organization-listed-name = سازمانی در فهرست همراه برنامه
rule-organization-name-parts = واژه‌ای برای نوع نهاد همراه با نام آن
rule-organization-own-outlet = رسانه‌ای که مقاله را منتشر کرده است
rule-meeting-between = کسانی که دیدار میان آنان بوده است
rule-meeting-call = واژه‌هایی برای تماس تلفنی
rule-meeting-decided = فعلی که نشان می‌دهد نهادی در جلسه خود چه تصمیم گرفت
rule-meeting-destination = جایی که مهمان به آن سفر کرده است
rule-meeting-direction = طرفی که گفت‌وگو با آن بوده است
rule-meeting-guest = مهمانی که پذیرفته شده است
rule-meeting-joined-by-and = با «و» به شرکت‌کننده‌ای پیوسته است
rule-meeting-met = فعل یا اسمی به معنای دیدار
rule-meeting-negotiations = واژه‌هایی برای مذاکره
rule-meeting-object = کسی که با او دیدار شده است
rule-meeting-of = کسانی که دیدار از آنِ ایشان بوده است
rule-meeting-pair = دو طرفی که با هم نام برده شده‌اند
rule-meeting-received = فعلی به معنای پذیرفتن یا میزبانی
rule-meeting-session = واژه‌هایی برای نشست
rule-meeting-attended = فعلی به معنای حضور یافتن
rule-meeting-guest-of-the-sentences-before = مهمانی که جمله‌های پیشین نام برده‌اند
rule-meeting-saw = فعلی به معنای دیدن کسی
rule-meeting-signed = فعلی به معنای امضا کردن با هم
rule-meeting-told-before = طرفی که پیش‌تر در مقاله نام برده شده است
rule-meeting-subject = نهاد جمله
rule-meeting-subject-of-another-clause = نهاد جمله‌وارهٔ پیشین
rule-meeting-subject-of-the-sentence-before = نهاد جملهٔ پیشین
rule-meeting-summit = واژه‌هایی برای نشست سران
rule-meeting-talks = واژه‌هایی برای گفت‌وگو
rule-meeting-visit = واژه‌هایی برای سفر یا بازدید
rule-meeting-with = پس از «با» نام برده شده است
rule-claim-accused-of = کسی و آنچه به آن متهم می‌شود
rule-claim-bare-clause = جمله‌واره‌ای پس از فعل گفتن
rule-claim-colon = آنچه پس از فعل گفتن و دونقطه آمده است
rule-claim-comma-clause = جمله‌واره‌ای که با ویرگول از فعل گفتن جدا شده است
rule-claim-demand-open = آنچه فعلِ خواستن می‌طلبد
rule-claim-described-as = آنچه کسی یا چیزی به آن توصیف شده است
rule-claim-gerund-clause = جمله‌واره‌ای پس از «با بیان» یا «با تأکید»
rule-claim-headline-colon = تیتری که گوینده را پیش از دونقطه نام می‌برد
rule-claim-headline-noun = تیتری با اسمی به معنای گفتن
rule-claim-impersonal = واژه‌هایی که بی‌نام بردن از گوینده نقل می‌کنند
rule-claim-infinitive = آنچه کسی وعده می‌دهد، می‌پذیرد یا می‌خواهد انجام دهد
rule-claim-noun-clause = جمله‌واره‌ای که محتوای اسمِ گفتن را می‌گوید
rule-claim-noun-cue = جمله‌واره‌ای پس از اسمی به معنای گفتن
rule-claim-noun-phrase = گروه اسمی پس از فعل گفتن
rule-claim-object = مفعول فعل گفتن
rule-claim-object-clause = جمله‌واره‌ای که مفعول فعل گفتن است
rule-claim-participle = ادامهٔ سخن همان گوینده پس از وجه وصفی
rule-claim-prepositional = آنچه کسی از آن می‌گوید یا دربارهٔ آن هشدار می‌دهد
rule-claim-quote = سخنی در گیومه در کنار فعل گفتن
rule-claim-quote-alone = سخنی در گیومه که ادامهٔ سخن همان گوینده است
rule-claim-source-phrase = واژه‌هایی مانند «به گفتهٔ»
rule-claim-that-clause = جمله‌واره‌ای با «که» پس از فعل گفتن
rule-claim-trailing-attribution = جمله‌ای که در پایان گوینده را نام می‌برد
rule-claim-urged-to = آنچه از کسی خواسته شده است
rule-role-counterpart = همتا همان سمت را دارد
rule-role-country-of-article = سمتی در کشوری که مقاله دربارهٔ آن است
rule-role-country-of-listed-holder = سمتی که دارندهٔ شناخته‌شده‌اش از آنِ این کشور است
rule-role-country-of-other-role = کشورِ سمت دیگری از همین شخص
rule-role-office-elsewhere = سمتی که مقاله جای دیگر آورده است
rule-claim-told-by = سخنی از زبان کسی که جمله نام می‌برد
rule-claim-quoted-as-saying = سخنی که از کسی نقل شده است
rule-organization-named-by-numbers = نهادی که با عدد نامیده می‌شود
rule-organization-quoted-name = واژه‌ای برای نوع نهاد همراه با نامی در گیومه
rule-person-known-as = نام دیگری که برای کسی گفته شده
rule-person-listed-with = نامی در فهرستی از نام‌ها
rule-role-country-of-company = سمتی در شرکتی از این کشور
rule-role-country-of-dateline = سمتی در کشوری که مقاله از آن گزارش شده است
rule-role-country-of-owner = سمتی که به این کشور نسبت داده شده است
rule-role-country-of-place = سمتی در کشورِ جایی که در کنارش نام برده شده است
rule-role-member-of-delegation = عضو یا رئیس هیئت یک کشور
rule-role-head-of-body = رئیس نهادی از این کشور
rule-role-shared-title = سمتی که چند نام در آن شریک‌اند
rule-role-title-beside-name = سمتی در کنار نام

## چرا یافته‌ها یکی‌اند: قاعده‌های یکی کردن

merge-person-same-name-across-scripts = { $first } و { $second } یک نام به دو خط‌اند (همانندی { $third })
merge-person-same-name-spelled-otherwise = { $first } و { $second } دو املای یک نام‌اند (همانندی { $third })
merge-person-like-name-same-country = { $first } و { $second } نام‌هایی همانند از دو مقام یک کشورند (همانندی { $third })
merge-person-like-name-same-office = { $first } و { $second } نام‌هایی همانند از دارندهٔ یک مقام‌اند (همانندی { $third })
merge-person-listed-name = { $first } و { $second } در فهرست نام‌های { $third } آمده‌اند
merge-person-surname-alone = { $first } همان { $second } است: شخص دیگری با این نام خانوادگی پیدا نشد
merge-person-part-of-name-in-article = { $first } همان { $second } است: مقاله از کس دیگری با این نام یاد نمی‌کند
merge-person-name-written-together = { $second } همان { $first } است که سرِهم نوشته شده
merge-person-same-surname = { $first } و { $second } دو املای یک نام خانوادگی‌اند
merge-person-same-name = { $first } از { $second } نام می‌برد
merge-organization-name-translated = یک نام با واژه‌های دیگر یا به زبان دیگر: { $first }
merge-organization-same-key = در فهرست یک نهاد به‌شمار می‌آیند: { $first }
merge-claim-same-words = همان گوینده، { $first } واژه از { $second } واژه مشترک است
merge-claim-same-structure-across-languages = همان گوینده و همان‌گونه گفتن دربارهٔ همان { $first } نام در همان زمان، به زبان‌های { $second } و { $third }
merge-claim-same-content-across-languages = همان گوینده، { $first } از { $second } نام و عدد و موضوع مشترک است، در همان زمان
merge-meeting-told-beside-the-same-event = { $first } و { $second }: در کنار یک رویداد مشترک آمده است، { $third }
merge-meeting-same-people = { $first } و { $second }: همان اشخاص، { $third }
merge-meeting-same-person-and-side = { $first } و { $second }: همان شخص و همان طرف، { $third }
merge-meeting-same-person-and-sides = { $first } و { $second }: همان شخص و همان طرف‌ها، { $third }
merge-meeting-same-person = { $first } و { $second }: همان شخص، { $third }
merge-meeting-same-sides-and-body = { $first } و { $second }: همان طرف‌ها و همان نهاد، { $third }
merge-meeting-same-sides = { $first } و { $second }: همان طرف‌ها، { $third }
merge-meeting-same-side-and-body = { $first } و { $second }: همان طرف و همان نهاد، { $third }
merge-meeting-same-body = { $first } و { $second }: همان نهاد، { $third }
merge-meeting-same-side = { $first } و { $second }: همان طرف، { $third }
besides-the-same-form = همان شیوه
besides-the-same-name = همان نام
besides-the-same-process = همان روند
besides-the-same-round = همان دور گفت‌وگو
besides-the-same-day = همان روز
besides-news-of-the-same-day = خبر همان روز
besides-the-same-days = همان روزها
besides-the-same-place = همان مکان
