# كلمات الواجهة بالعربية. كل مفتاح موجود في الملفات الثلاثة (en وfa وar).

## الفتح

open-folder = فتح مجلد…
open-folder-title = فتح مجلد مقالات
path-hint = أو اكتب مسار المجلد
open-path = فتح
recent = المفتوحة مؤخرًا
sample = العينة المرفقة
cancel = إلغاء
dismiss = إغلاق الرسالة
loading-files = جارٍ قراءة الملفات
loading-articles = جارٍ البحث عن الأشخاص واللقاءات والتصريحات
progress = { $done } من { $of }

## شريط الأدوات

toolbar = شريط الأدوات
back = السابق
forward = التالي
fit = ملاءمة
fit-tip = إظهار الرسم كله في النافذة
unpin = فك التثبيت
unpin-tip = تحرير العُقد المثبّتة يدويًا
dark = داكن
light = فاتح
theme-tip = ألوان داكنة أو فاتحة
arrange-free = ترتيب حر
arrange-by-kind = حسب النوع
arrange-along-time = على امتداد الزمن
reduced-motion = حركة أقل
undated = بلا تاريخ
keys = المفاتيح
view = العرض
aid-communities = المجموعات
aid-minimap = الخريطة العامة
aid-outlets = الشارة: عدد وسائل الإعلام
aid-languages = الشارة: عدد اللغات
aid-lasso = السحب يحيط بالعُقد
text-size = حجم النص
percent = { $percent }٪
language = اللغة

## اللوحة الجانبية

side-panel = البحث ودليل الرموز
search-hint = ابحث في الأسماء والتصريحات
hits =
    { $count ->
        [zero] لا نتائج
        [one] نتيجة واحدة
        [two] نتيجتان
        [few] { $count } نتائج
        [many] { $count } نتيجة
       *[other] { $count } نتيجة
    }
nodes = العُقد
edges = الروابط
counted = { $name } ({ $count })
also-unconnected = إظهار ما لا روابط له
marks = العلامات
mark-size = الأكبر: روابط وإشارات أكثر
mark-width = الأعرض: اقتباسات أكثر
mark-selected = محدد
mark-pinned = مثبّت في موضعه
mark-keyboard = موضع لوحة المفاتيح
mark-outlets = وسائل الإعلام التي ذكرته
mark-languages = اللغات التي ذكرته
mark-community = عُقد مترابطة
mark-disc = عُقد كثيرة في واحدة: انقر لفتحها
read = المقروء
articles =
    { $count ->
        [zero] لا مقالات
        [one] مقالة واحدة
        [two] مقالتان
        [few] { $count } مقالات
        [many] { $count } مقالة
       *[other] { $count } مقالة
    }
files-skipped =
    { $count ->
        [zero] لم يُتخطَّ أي ملف
        [one] ملف واحد متخطّى
        [two] ملفان متخطّيان
        [few] { $count } ملفات متخطّاة
        [many] { $count } ملفًا متخطّى
       *[other] { $count } ملف متخطّى
    }
path-and-reason = { $path } { $reason }

## أنواع العُقد والروابط

person = شخص
people = الأشخاص
country = دولة
countries = الدول
organization = منظمة
organizations = المنظمات
meeting = لقاء
meetings = اللقاءات
claim = تصريح
claims = التصريحات
represents = يشغل منصبًا في
took-part = شارك في
claimed = صرّح
about = يتناول
reported = نقل
belongs-to = يتبع

## الرسم

graph = الرسم
node-name =
    { $links ->
        [zero] { $name }، { $kind }، بلا روابط
        [one] { $name }، { $kind }، رابط واحد
        [two] { $name }، { $kind }، رابطان
        [few] { $name }، { $kind }، { $links } روابط
        [many] { $name }، { $kind }، { $links } رابطًا
       *[other] { $name }، { $kind }، { $links } رابط
    }

community-name =
    { $count ->
        [zero] مجموعة { $name }، بلا عُقد
        [one] مجموعة { $name }، عقدة واحدة
        [two] مجموعة { $name }، عقدتان
        [few] مجموعة { $name }، { $count } عُقد
        [many] مجموعة { $name }، { $count } عقدة
       *[other] مجموعة { $name }، { $count } عقدة
    }
tip-links =
    { $links ->
        [zero] { $kind } · بلا روابط
        [one] { $kind } · رابط واحد
        [two] { $kind } · رابطان
        [few] { $kind } · { $links } روابط
        [many] { $kind } · { $links } رابطًا
       *[other] { $kind } · { $links } رابط
    }
tip-told = المقالات: { $articles } · وسائل الإعلام: { $outlets } · اللغات: { $languages }
tip-edge = { $from } { $relation } { $to }
tip-quotes =
    { $count ->
        [zero] لا اقتباسات
        [one] اقتباس واحد
        [two] اقتباسان
        [few] { $count } اقتباسات
        [many] { $count } اقتباسًا
       *[other] { $count } اقتباس
    }

## عدة عُقد

group-selected =
    { $count ->
        [zero] لا عُقد محددة
        [one] عقدة واحدة محددة
        [two] عقدتان محددتان
        [few] { $count } عُقد محددة
        [many] { $count } عقدة محددة
       *[other] { $count } عقدة محددة
    }
group-edges =
    { $count ->
        [zero] لا روابط بينها
        [one] رابط واحد بينها
        [two] رابطان بينها
        [few] { $count } روابط بينها
        [many] { $count } رابطًا بينها
       *[other] { $count } رابط بينها
    }
group-frame = تكبير المحدد
group-only = إظهار هذه وحدها
group-neighbours = هذه وما يجاورها فقط
group-hide = إخفاء هذه
group-pin = تثبيت
group-unpin = تحرير هذه
group-more =
    { $count ->
        [zero] … ولا غيرها
        [one] … وواحدة أخرى
        [two] … واثنتان أخريان
        [few] … و{ $count } أخرى
        [many] … و{ $count } أخرى
       *[other] … و{ $count } أخرى
    }
hidden-count =
    { $count ->
        [zero] لا عُقد مخفية
        [one] عقدة واحدة مخفية
        [two] عقدتان مخفيتان
        [few] { $count } عُقد مخفية
        [many] { $count } عقدة مخفية
       *[other] { $count } عقدة مخفية
    }
unhide-step = خطوة إلى الوراء
unhide-all = إظهار الكل مجددًا

## التفاصيل

details = التفاصيل
centre = توسيط
centre-tip = توسيط هذه العقدة وما يجاورها
quotes = الاقتباسات
in-persian = بالفارسية
in-arabic = بالعربية
in-english = بالإنجليزية
acting = بالإنابة
former = سابق
elect = منتخب
date-unknown = التاريخ غير معروف
place-unknown = المكان غير معروف
held = عُقد
planned = مقرر
cancelled = أُلغي
ongoing = جارٍ
in-person = حضوريًا
by-video = عبر الفيديو
by-phone = هاتفيًا
articles-differ = ما تختلف فيه المقالات
direct-quotation = اقتباس مباشر
indirect = كلام منقول
denied = نفي
reported-on = نُشر في { $date }
cue-words = «{ $words }»
connection = رابط
relation-with-title = { $relation } ({ $title })
quotes-of-relation = الاقتباسات: { $from } { $relation } { $to }
why-one = لماذا عُدّت هذه واحدًا ({ $count })
why-here = لماذا يظهر هذا هنا؟
more-in-article =
    { $count ->
        [zero] … ولا مزيد في المقالة
        [one] … وموضع آخر في المقالة
        [two] … وموضعان آخران في المقالة
        [few] … و{ $count } مواضع أخرى في المقالة
        [many] … و{ $count } موضعًا آخر في المقالة
       *[other] … و{ $count } موضع آخر في المقالة
    }
group-represents = المناصب
group-represented = شاغلو المناصب
group-meetings = اللقاءات
group-parties = المشاركون
group-claims-made = تصريحاته
group-speakers = المصرِّح
group-about = موضوع التصريح
group-claims-about-meeting = تصريحات عن هذا اللقاء
group-claims-about = ما قيل عنه
group-passed-on = تصريحات نقلها
group-passed-on-by = نقله
group-belongs-to = يتبع
group-bodies = الهيئات
rule-found = { $why }: «{ $found }»
rule-found-because = { $why }: «{ $found }» بسبب «{ $because }»
rule-place = القاعدة { $rule }، البايتات من { $start } إلى { $end }
rule-name = القاعدة { $rule }

## أنواع القول

cue-admit = إقرار
cue-agree = موافقة
cue-announce = إعلان
cue-answer = ردّ
cue-ask = سؤال
cue-believe = اعتقاد
cue-cite = استشهاد
cue-claim = زعم
cue-complain = شكوى
cue-condemn = إدانة
cue-confirm = تأكيد صحة
cue-demand = مطالبة
cue-deny = نفي
cue-describe = وصف
cue-express = إعراب
cue-inform = إبلاغ
cue-praise = إشادة
cue-promise = وعد
cue-propose = اقتراح
cue-report = إفادة
cue-say = قول
cue-stress = تشديد
cue-warn = تحذير

## المقالة

article = المقالة
previous-mention = الموضع السابق
next-mention = الموضع التالي
previous = السابق
next = التالي
mention = الموضع
close = إغلاق

## المفاتيح والفأرة

keys-title = لوحة المفاتيح والفأرة
key-open = فتح مجلد
key-search = بحث
key-fit = إظهار الرسم كله
key-frame = تكبير المحدد
key-zoom-in = تكبير
key-zoom-out = تصغير
key-clear = إلغاء التحديد
key-next-mention = الموضع التالي في المقالة
key-previous-mention = الموضع السابق في المقالة
key-text-larger = نص أكبر
key-text-smaller = نص أصغر
key-text-usual = نص بالحجم المعتاد
key-unpin = تحرير العُقد المثبّتة
key-stop = إيقاف التخطيط على حاله
key-theme = داكن أو فاتح
key-sheet = هذه القائمة
walk-arrows = أسهم لوحة المفاتيح على الرسم
walk-arrows-does = الانتقال إلى أقرب عقدة في ذلك الاتجاه
walk-enter = Enter
walk-enter-does = فتح العقدة
walk-space = Space
walk-space-does = تثبيت العقدة أو تحريرها
walk-gather = Ctrl + Space
mouse-wheel = العجلة
mouse-wheel-does = تكبير وتصغير عند المؤشر
mouse-drag-canvas = سحب الخلفية
mouse-drag-canvas-does = تحريك المشهد
mouse-drag-node = سحب عقدة
mouse-drag-node-does = نقلها وتثبيتها
mouse-hover = المرور بالمؤشر
mouse-hover-does = تخفيت ما لا يرتبط
mouse-click = نقرة
mouse-click-does = تحديد عقدة أو رابط
mouse-gather = Shift أو Ctrl + نقرة
mouse-gather-does = إضافة عقدة إلى المحدد أو إخراجها منه
mouse-rectangle = Shift + سحب
mouse-rectangle-does = تحديد ما داخل المستطيل
mouse-lasso = Alt + سحب
mouse-lasso-does = تحديد ما داخل الخط
mouse-double-click = نقرة مزدوجة
mouse-double-click-does = توسيط العقدة وما يجاورها

## الأخطاء

no-dialog = لا تتوفر على سطح المكتب هذا نافذة لاختيار المجلدات. اكتب مسار المجلد في الحقل أعلاه أو أفلت المجلد هنا.
dialog-failed = تعذّر عرض نافذة اختيار المجلد: { $why }
no-thread = تتعذّر القراءة في الخلفية: { $why }
cannot-open = { $path }: { $why }
no-article-here = { $path }: لا يوجد فيه ملف ‎.txt أو ‎.md أو ‎.html
all-files-failed =
    { $count ->
        [zero] { $path }: تعذّرت قراءة الملفات: { $first } { $reason }
        [one] { $path }: تعذّرت قراءة ملف واحد: { $first } { $reason }
        [two] { $path }: تعذّرت قراءة ملفين، أولهما { $first } { $reason }
        [few] { $path }: تعذّرت قراءة { $count } ملفات، أولها { $first } { $reason }
        [many] { $path }: تعذّرت قراءة { $count } ملفًا، أولها { $first } { $reason }
       *[other] { $path }: تعذّرت قراءة { $count } ملف، أولها { $first } { $reason }
    }
reason-not-found = غير موجود
reason-not-permitted = لا يُسمح لك بقراءته
reason-io = تعذّرت قراءته: { $why }
reason-walk = تعذّر سرد محتوياته: { $why }
reason-not-text = ليس ملفًا نصيًا
reason-encoding = تالف أو بترميز غير معروف (يشبه { $encoding })
reason-empty = لا نص فيه
reason-too-large = أكبر من ٦٤ ميبيبايت

## التواريخ

date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
date-year = { $year }
gregorian-month =
    { $month ->
        [1] يناير
        [2] فبراير
        [3] مارس
        [4] أبريل
        [5] مايو
        [6] يونيو
        [7] يوليو
        [8] أغسطس
        [9] سبتمبر
        [10] أكتوبر
        [11] نوفمبر
       *[12] ديسمبر
    }
jalali-month =
    { $month ->
        [1] فروردين
        [2] أرديبهشت
        [3] خرداد
        [4] تير
        [5] مرداد
        [6] شهريور
        [7] مهر
        [8] آبان
        [9] آذر
        [10] دي
        [11] بهمن
       *[12] إسفند
    }

## سبب العثور على الشيء: قواعد الاستخراج

rule-person-after-title = اسم يلي لقبًا أو منصبًا
rule-person-before-title = اسم يسبق لقبًا أو منصبًا
rule-person-beside-verb = اسم بجانب فعل يصدر عن إنسان
rule-person-of-country = اسم بعد البلد الذي يُنسب إليه
rule-person-counterpart = اسم بجانب كلمة «نظير»
rule-person-listed-names = مؤلَّف من أسماء وألقاب معروفة
rule-person-listed-person = شخص في القائمة المرفقة
rule-person-known-alone = اسم عائلة معروف وحده
rule-person-named-before = جزء من اسم ذكرته المقالة كاملًا في موضع آخر
rule-person-office-stands-for-name = منصب يدل في هذه المقالة على شخص بعينه
rule-person-quoted = اسم بجانب كلام بين علامتي اقتباس
rule-country-adjective = صفة منسوبة إلى دولة
rule-country-backed-by-context = كلمة تعني الدولة لأن المقالة تتحدث عنها
rule-country-capital = عاصمة يُراد بها حكومتها
rule-country-epithet = اسم آخر تُعرف به الدولة
rule-country-name = اسم دولة
rule-country-people = اسم شعب دولة
rule-organization-acronym = اختصار شرحته المقالة
rule-organization-body-alone = هيئة حكومية تُعرف دولتها من المقالة
rule-organization-body-of-state = هيئة حكومية مع اسم دولتها
rule-organization-cue = كلمة شائعة دلّ ما بجانبها على أنها اسم
rule-organization-everyday-word = اسم هو كلمة شائعة أيضًا
rule-organization-kind-of-medium = كلمة تدل على نوع الوسيلة الإعلامية مع اسمها
rule-organization-listed-name = منظمة في القائمة المرفقة
rule-organization-name-parts = كلمة تدل على نوع الهيئة مع اسمها
rule-organization-own-outlet = الوسيلة الإعلامية التي نشرت المقالة
rule-meeting-between = من جرى اللقاء بينهم
rule-meeting-call = كلمات تدل على مكالمة هاتفية
rule-meeting-decided = فعل يدل على ما قررته هيئة في جلستها
rule-meeting-destination = الجهة التي سافر إليها الزائر
rule-meeting-direction = الطرف الذي جرت المحادثات معه
rule-meeting-guest = الضيف الذي استُقبل
rule-meeting-joined-by-and = معطوف على أحد المشاركين
rule-meeting-met = فعل أو اسم بمعنى اللقاء
rule-meeting-negotiations = كلمات تدل على مفاوضات
rule-meeting-object = من جرى لقاؤه
rule-meeting-of = من نُسب إليهم اللقاء
rule-meeting-pair = طرفان ذُكرا زوجًا
rule-meeting-received = فعل بمعنى الاستقبال
rule-meeting-session = كلمات تدل على جلسة
rule-meeting-attended = فعل بمعنى الحضور
rule-meeting-guest-of-the-sentences-before = الضيف المذكور في الجمل السابقة
rule-meeting-saw = فعل بمعنى رؤية شخص
rule-meeting-signed = فعل بمعنى التوقيع معًا
rule-meeting-told-before = طرف ذُكر قبلُ في المقالة
rule-meeting-subject = الفاعل في الجملة
rule-meeting-subject-of-another-clause = الفاعل في جملة أخرى قبلها
rule-meeting-subject-of-the-sentence-before = الفاعل في الجملة السابقة
rule-meeting-summit = كلمات تدل على قمة
rule-meeting-talks = كلمات تدل على محادثات
rule-meeting-visit = كلمات تدل على زيارة
rule-meeting-with = مذكور بعد «مع»
rule-claim-accused-of = شخص وما يُتهم به
rule-claim-bare-clause = جملة بعد فعل قول
rule-claim-colon = ما يلي فعل قول ونقطتين
rule-claim-comma-clause = جملة تفصلها فاصلة عن فعل القول
rule-claim-demand-open = ما يطلبه فعل المطالبة
rule-claim-described-as = ما وُصف به شخص أو شيء
rule-claim-gerund-clause = جملة بعد «قائلًا» أو «مؤكدًا»
rule-claim-headline-colon = عنوان يذكر المتحدث قبل نقطتين
rule-claim-headline-noun = عنوان فيه اسم بمعنى القول
rule-claim-impersonal = كلمات تنقل القول دون ذكر قائله
rule-claim-infinitive = ما يَعِد المرء بفعله أو يوافق عليه أو يطلبه
rule-claim-noun-clause = جملة تبيّن مضمون اسم بمعنى القول
rule-claim-noun-cue = جملة بعد اسم بمعنى القول
rule-claim-noun-phrase = عبارة اسمية بعد فعل قول
rule-claim-object = مفعول فعل القول
rule-claim-object-clause = جملة هي مفعول فعل القول
rule-claim-participle = تتمة كلام المتحدث نفسه بعد حال
rule-claim-prepositional = ما يتحدث عنه المرء أو يحذّر منه
rule-claim-quote = كلام بين علامتي اقتباس بجانب فعل قول
rule-claim-quote-alone = كلام بين علامتي اقتباس يتمّم كلام المتحدث نفسه
rule-claim-source-phrase = كلمات مثل «وفقًا لـ»
rule-claim-that-clause = جملة مصدّرة بـ«أنّ» بعد فعل قول
rule-claim-trailing-attribution = جملة تنتهي بذكر قائلها
rule-claim-urged-to = ما حُثّ المرء على فعله
rule-role-counterpart = النظير يشغل المنصب نفسه
rule-role-country-of-article = منصب في الدولة التي تتناولها المقالة
rule-role-country-of-listed-holder = منصب يشغله شخص معروف في هذه الدولة
rule-role-country-of-other-role = دولة منصب آخر للشخص نفسه
rule-role-office-elsewhere = منصب ذكرته المقالة في موضع آخر
rule-claim-told-by = كلام على لسان من تذكره الجملة
rule-claim-quoted-as-saying = كلام نُقل عن شخص
rule-organization-named-by-numbers = هيئة تُسمّى بأرقام
rule-organization-quoted-name = كلمة تدل على نوع الهيئة مع اسم بين علامتي اقتباس
rule-person-known-as = اسم آخر يُذكر للشخص
rule-person-listed-with = اسم ضمن قائمة أسماء
rule-role-country-of-company = منصب في شركة من هذه الدولة
rule-role-country-of-dateline = منصب في الدولة التي وردت منها المقالة
rule-role-country-of-owner = منصب نُسب إلى هذه الدولة
rule-role-country-of-place = منصب في دولة مكان ذُكر بجانبه
rule-role-member-of-delegation = عضو في وفد بلد أو رئيسه
rule-role-head-of-body = رئيس هيئة في هذه الدولة
rule-role-shared-title = منصب تشترك فيه عدة أسماء
rule-role-title-beside-name = منصب بجانب الاسم

## سبب عدّ الموجودات واحدًا: قواعد الدمج

merge-person-same-name-across-scripts = { $first } و{ $second } اسم واحد بخطّين (درجة التشابه { $third })
merge-person-same-name-spelled-otherwise = { $first } و{ $second } تهجئتان لاسم واحد (درجة التشابه { $third })
merge-person-like-name-same-country = { $first } و{ $second } اسمان متشابهان لمسؤولَين من بلد واحد (درجة التشابه { $third })
merge-person-like-name-same-office = { $first } و{ $second } اسمان متشابهان لصاحب منصب واحد (درجة التشابه { $third })
merge-person-listed-name = { $first } و{ $second } مدرجان ضمن أسماء { $third }
merge-person-surname-alone = { $first } هو { $second }: لم يُعثر على غيره بهذا اللقب
merge-person-part-of-name-in-article = { $first } هو { $second }: لا يذكر المقال غيره بهذا الاسم
merge-person-name-written-together = { $second } هو { $first } مكتوبًا متصلًا
merge-person-same-surname = { $first } و{ $second } تهجئتان للقب واحد
merge-person-same-name = { $first }: ورد فيه اسم { $second }
merge-organization-name-translated = اسم واحد بكلمات أخرى أو بلغة أخرى: { $first }
merge-organization-same-key = مدرجة في القائمة هيئةً واحدة: { $first }
merge-claim-same-words = المتحدث نفسه، و{ $first } من { $second } كلمة مشتركة
merge-claim-same-structure-across-languages = المتحدث نفسه ونوع القول نفسه عن الأسماء الـ{ $first } نفسها في الوقت نفسه، باللغتين { $second } و{ $third }
merge-claim-same-content-across-languages = المتحدث نفسه، و{ $first } من { $second } من الأسماء والأعداد والموضوعات مشتركة، في الوقت نفسه
merge-meeting-told-beside-the-same-event = { $first } و{ $second }: ورد بجانب الحدث نفسه، { $third }
merge-meeting-same-people = { $first } و{ $second }: الأشخاص أنفسهم، { $third }
merge-meeting-same-person-and-side = { $first } و{ $second }: الشخص والطرف أنفسهما، { $third }
merge-meeting-same-person-and-sides = { $first } و{ $second }: الشخص والأطراف أنفسهم، { $third }
merge-meeting-same-person = { $first } و{ $second }: الشخص نفسه، { $third }
merge-meeting-same-sides-and-body = { $first } و{ $second }: الأطراف والهيئة أنفسها، { $third }
merge-meeting-same-sides = { $first } و{ $second }: الأطراف أنفسها، { $third }
merge-meeting-same-side-and-body = { $first } و{ $second }: الطرف والهيئة أنفسهما، { $third }
merge-meeting-same-body = { $first } و{ $second }: الهيئة نفسها، { $third }
merge-meeting-same-side = { $first } و{ $second }: الطرف نفسه، { $third }
besides-the-same-form = الصيغة نفسها
besides-the-same-name = الاسم نفسه
besides-the-same-process = المسار نفسه
besides-the-same-round = الجولة نفسها
besides-the-same-day = اليوم نفسه
besides-news-of-the-same-day = خبر اليوم نفسه
besides-the-same-days = الأيام نفسها
besides-the-same-place = المكان نفسه
