## A poll or a proposal: who can answer, and until when.

who-everyone = الإجابة متاحة لكل من لديه الرابط، حتى يوم { $moment } ({ $zone }).
who-members = الإجابة متاحة للأعضاء، حتى يوم { $moment } ({ $zone }).
who-circles = الإجابة متاحة لمن هم في { $circles }، حتى يوم { $moment } ({ $zone }).
opens-at = يمكنك الإجابة ابتداءً من يوم { $moment } ({ $zone }).
closed-at = انتهى هذا يوم { $moment } ({ $zone }).
your-time = بتوقيتك: { $moment }.

## The ballot.

choose-one = نرجو اختيار إجابة واحدة.
choose-exactly = { $count ->
    [zero] لا حاجة إلى اختيار إجابة.
    [one] نرجو اختيار إجابة واحدة.
    [two] نرجو اختيار إجابتين.
    [few] نرجو اختيار { $count } إجابات.
    [many] نرجو اختيار { $count } إجابةً.
   *[other] نرجو اختيار { $count } إجابة.
}
choose-up-to = { $max ->
    [zero] لا حاجة إلى اختيار إجابة.
    [one] نرجو اختيار إجابة واحدة.
    [two] يمكنك اختيار إجابة أو إجابتين.
    [few] يمكنك اختيار { $max } إجابات على الأكثر.
    [many] يمكنك اختيار { $max } إجابةً على الأكثر.
   *[other] يمكنك اختيار { $max } إجابة على الأكثر.
}
choose-between = يمكنك اختيار عدد من الإجابات، من { $min } إلى { $max }.
chosen-now = { $count ->
    [zero] لا اختيار بعد.
    [one] اخترت إجابة واحدة.
    [two] اخترت إجابتين.
    [few] اخترت { $count } إجابات.
    [many] اخترت { $count } إجابةً.
   *[other] اخترت { $count } إجابة.
}
answer-agree = أوافق
answer-agree-meaning = أرى أن نفعل هذا.
answer-abstain = أمتنع
answer-abstain-meaning = أترك القرار لغيري، وتُحسب مشاركتي.
answer-disagree = لا أوافق
answer-disagree-meaning = أفضّل ألّا نفعل هذا، لكن يمكن المضيّ فيه.
answer-block = لا يمكنني السماح بالمضيّ في هذا
answer-block-meaning = هذا سيضرّ بنا، وأذكر السبب في الأسفل.
reason-label = لماذا؟
reason-optional = يمكنك ترك هذا فارغًا. الحد الأقصى لعدد الحروف: { $max }.
reason-required = نرجو ذكر السبب باختصار. الحد الأقصى لعدد الحروف: { $max }.
reason-objections = في حال عدم الموافقة، نرجو ذكر السبب. الحد الأقصى لعدد الحروف: { $max }.
reason-beside-name = يمكن للأعضاء قراءة هذا بجانب اسمك.
reason-without-name = يمكن للأعضاء قراءة هذا، ولا يظهر اسمك.
reason-read-by-all = يمكن للجميع قراءة هذا، أما اسمك فلا يراه إلا الأعضاء.
reason-read-by-all-nameless = يمكن للجميع قراءة هذا، ولا يظهر اسمك.
reason-waits-note = يقرأ هذا أولًا شخص من المجموعة، ثم يمكن للجميع قراءته.
named-note = سيرى الأعضاء إجابتك بجانب اسمك: { $name }.
named-note-nameless = سيرى الأعضاء إجابتك. أنت هنا من دون اسم، فلن يظهر معها اسم.
open-device-note = يمكنك تغيير إجابتك لاحقًا، لكن من هذا المتصفح وعلى هذا الجهاز فقط.
vote-button = إرسال إجابتي
change-button = إرسال إجابتي الجديدة
sending = جارٍ الإرسال…

## After answering.

voted-counted = شكرًا لك. حُسبت إجابتك: { $choice }.
voted-changed = شكرًا لك. إجابتك الآن: { $choice }.
voted-before = إجابتك هي: { $choice }.
can-change-until = يمكنك تغييرها حتى يوم { $moment }.
cannot-change = انتهى الوقت، فتبقى إجابتك كما هي.
own-reason-waits = سيظهر السبب الذي كتبته بعد أن يقرأه شخص من المجموعة.
change-summary = تغيير إجابتي

## Results.

results-so-far = الإجابات حتى الآن
results-final = النتيجة
results-column-answer = الإجابة
results-column-count = عدد الإجابات
results-column-people = عدد الأشخاص
results-column-share = النسبة
results-answers = { $count ->
    [0] لا إجابات بعد.
    [one] إجابة واحدة.
    [two] إجابتان.
    [few] { $count } إجابات.
    [many] { $count } إجابةً.
   *[other] { $count } إجابة.
}
results-people = { $count ->
    [0] لم يُجب أحد بعد، من أصل { $can }.
    [one] أجاب شخص واحد من أصل { $can }.
    [two] أجاب شخصان من أصل { $can }.
    [few] أجاب { $count } أشخاص من أصل { $can }.
    [many] أجاب { $count } شخصًا من أصل { $can }.
   *[other] أجاب { $count } شخص من أصل { $can }.
}
results-several = أمكن اختيار أكثر من إجابة، لذا قد يزيد مجموع النسب على 100%.
results-after-voting = ستظهر لك الإجابات بعد إرسال إجابتك.
results-after-closing = ستظهر النتيجة للجميع عند الانتهاء.
quorum-reached = { $needed ->
    [zero] شارك عدد كافٍ من الأشخاص.
    [one] شارك عدد كافٍ من الأشخاص. كان المطلوب شخصًا واحدًا.
    [two] شارك عدد كافٍ من الأشخاص. كان المطلوب شخصين.
    [few] شارك عدد كافٍ من الأشخاص. كان المطلوب { $needed } أشخاص.
    [many] شارك عدد كافٍ من الأشخاص. كان المطلوب { $needed } شخصًا.
   *[other] شارك عدد كافٍ من الأشخاص. كان المطلوب { $needed } شخص.
}
quorum-not-yet = { $needed ->
    [zero] لم يشارك عدد كافٍ من الأشخاص بعد.
    [one] لم يشارك عدد كافٍ من الأشخاص بعد. المطلوب شخص واحد.
    [two] لم يشارك عدد كافٍ من الأشخاص بعد. المطلوب شخصان.
    [few] لم يشارك عدد كافٍ من الأشخاص بعد. المطلوب { $needed } أشخاص.
    [many] لم يشارك عدد كافٍ من الأشخاص بعد. المطلوب { $needed } شخصًا.
   *[other] لم يشارك عدد كافٍ من الأشخاص بعد. المطلوب { $needed } شخص.
}
answers-reached = { $needed ->
    [zero] عدد الإجابات كافٍ.
    [one] عدد الإجابات كافٍ. كان المطلوب إجابة واحدة.
    [two] عدد الإجابات كافٍ. كان المطلوب إجابتين.
    [few] عدد الإجابات كافٍ. كان المطلوب { $needed } إجابات.
    [many] عدد الإجابات كافٍ. كان المطلوب { $needed } إجابةً.
   *[other] عدد الإجابات كافٍ. كان المطلوب { $needed } إجابة.
}
answers-missing = { $needed ->
    [zero] عدد الإجابات غير كافٍ.
    [one] عدد الإجابات غير كافٍ. المطلوب إجابة واحدة.
    [two] عدد الإجابات غير كافٍ. المطلوب إجابتان.
    [few] عدد الإجابات غير كافٍ. المطلوب { $needed } إجابات.
    [many] عدد الإجابات غير كافٍ. المطلوب { $needed } إجابةً.
   *[other] عدد الإجابات غير كافٍ. المطلوب { $needed } إجابة.
}
voices-heading = آراء الناس
voice-somebody = شخص ما
voice-line = { $name }: { $choice }
voices-more = { $count ->
    [zero] لا آراء أخرى.
    [one] ورأي آخر.
    [two] ورأيان آخران.
    [few] و{ $count } آراء أخرى.
    [many] و{ $count } رأيًا آخر.
   *[other] و{ $count } رأي آخر.
}
new-answers = { $count ->
    [zero] لا إجابات جديدة.
    [one] إجابة جديدة واحدة.
    [two] إجابتان جديدتان.
    [few] { $count } إجابات جديدة.
    [many] { $count } إجابةً جديدة.
   *[other] { $count } إجابة جديدة.
}
show-new = عرض

## Who cannot answer here, and where they can.

members-answer = الإجابة هنا لأعضاء المجموعة، باستخدام رموزهم.
members-see = لا يظهر هذا إلا لأعضاء المجموعة، باستخدام رموزهم.
have-code = لديّ رمز أو دعوة
answer-on-page = فتح الصفحة التي يجيب فيها الأعضاء
other-circle = الإجابة هنا لفِرق أخرى في المجموعة. يمكنك المتابعة بالقراءة.
site-not-listed = هذا الموقع ليس في قائمة المجموعة، لذلك لا يمكنك الإجابة هنا.
answer-on-own-page = الإجابة في صفحة المجموعة نفسها

## Around every widget.

languages-label = اللغة
not-sent = لم يُرسل بعد
line-cut = لا يوجد اتصال. ما اخترته ما زال هنا. نرجو إرساله مرة أخرى بعد قليل.
