## A form on which somebody asks to join: its questions, and the way through them.

question-of = السؤال { $number } من { $all }
part-of = الجزء { $number } من { $all }
question-needed = مطلوب
question-skip = أفضّل عدم الإجابة
question-may-leave = يمكنك ترك هذا السؤال إذا كان لا يخصّك.
question-why = لماذا نسأل:
question-other = شيء آخر
question-most = { $most ->
    [zero] لا حاجة إلى اختيار إجابة.
    [one] نرجو اختيار إجابة واحدة.
    [two] يمكنك اختيار إجابة أو إجابتين.
    [few] يمكنك اختيار { $most } إجابات على الأكثر.
    [many] يمكنك اختيار { $most } إجابةً على الأكثر.
   *[other] يمكنك اختيار { $most } إجابة على الأكثر.
}
question-yes = نعم
question-no = لا
contact-where = رقم أو عنوان نتواصل معك عليه بأمان
contact-name = الاسم الذي نستخدمه هناك
contact-message = من الآمن ترك رسالة هناك
handle-network = أين
handle-choose = اختيار شبكة
handle-name = اسمك هناك
languages-more = المزيد من اللغات
languages-signed = لغات الإشارة
languages-other = لغات غير هذه، بكلماتك
week-label = الأيام والأوقات
week-morning = صباحًا
week-afternoon = بعد الظهر
week-evening = مساءً
week-mon = الاثنين
week-tue = الثلاثاء
week-wed = الأربعاء
week-thu = الخميس
week-fri = الجمعة
week-sat = السبت
week-sun = الأحد
consent-agree = نعم، أوافق
consent-aloud = نرجو قراءة هذا بصوت مسموع للشخص الذي معك، ثم سؤاله عن موافقته.
part-next = التالي
part-back = السابق
request-send = إرسال طلبي
request-send-asking = إرسال سؤالي
request-sending = جارٍ الإرسال…
mend-title = { $count ->
    [zero] لا إجابات تحتاج إلى مراجعة
    [one] إجابة واحدة تحتاج إلى مراجعة
    [two] إجابتان تحتاجان إلى مراجعة
    [few] { $count } إجابات تحتاج إلى مراجعة
    [many] { $count } إجابةً تحتاج إلى مراجعة
   *[other] { $count } إجابة تحتاج إلى مراجعة
}
trap-label = نرجو ترك هذه الخانة فارغة

## What is wrong with an answer. Directly above it, and in the list at the top.

wrong-missing = نرجو الإجابة عن هذا. من دون الإجابة لا يمكننا التعرّف إليك.
wrong-missing-asking = نرجو كتابة شيء هنا. من دونه لا يمكننا أن نجيبك.
wrong-agreement-missing = في حال الموافقة، نرجو وضع علامة هنا. من دونها لا يمكن إرسال طلبك.
wrong-agreement-missing-asking = في حال الموافقة، نرجو وضع علامة هنا. من دونها لا يمكن إرسال سؤالك.
wrong-agreement-changed = تغيّر هذا النص. نرجو قراءته من جديد، ثم وضع علامة في حال الموافقة.
wrong-too-long = هذا طويل جدًا. نرجو اختصاره.
wrong-not-an-email = لا يبدو هذا عنوان بريد إلكتروني. العنوان يشبه amina@example.org.
wrong-not-a-phone = لا يبدو هذا رقم هاتف. نرجو كتابته بالأرقام.
wrong-not-a-handle = لا يبدو هذا اسمًا في تلك الشبكة. نرجو كتابته كما يظهر لك هناك.
wrong-not-a-number = نرجو كتابة عدد صحيح، مثل 3.
wrong-out-of-range = هذا العدد أصغر أو أكبر من المسموح.
wrong-not-a-day = نرجو كتابة اليوم مع الشهر والسنة.
wrong-not-a-choice = نرجو الاختيار من القائمة.
wrong-too-many = هذا أكثر من العدد المسموح. نرجو إلغاء بعض الاختيارات.
