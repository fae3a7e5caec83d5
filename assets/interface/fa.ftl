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
keys = کلیدها
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
key-zoom-in = بزرگ‌نمایی
key-zoom-out = کوچک‌نمایی
key-clear = لغو انتخاب
key-next-mention = مورد بعدی در مقاله
key-previous-mention = مورد قبلی در مقاله
key-unpin = رها کردن گره‌های ثابت‌شده
key-theme = تیره یا روشن
key-sheet = همین برگه
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
