## The pages around the widgets. Never sent to browsers as messages: the server writes these pages.

skip = الانتقال إلى المحتوى
about-porchlight = تعمل هذه الصفحة بواسطة Porchlight، وهو لا يحفظ عناوين ولا يحتاج إلى حسابات.
to-group = إلى صفحة { $group }
copy-link = نسخ الرابط
link-copied = تم نسخ الرابط.
forget-device = نسيان هذا الجهاز
here-as = أنت هنا باسم { $name }.
here-nameless = أنت هنا برمزك.
title-members-only = للأعضاء · { $group }

## A group's front page.

front-open = مفتوح الآن
front-later = قريبًا
front-over = انتهى
front-empty = لا شيء يحتاج إلى إجابة الآن.
front-until = حتى يوم { $moment }
front-from = ابتداءً من يوم { $moment }
front-ended = انتهى يوم { $moment }
front-withdrawn = سُحب
front-members = للأعضاء
front-join = لديّ رمز أو دعوة

## Joining: an invitation or a code becomes a code on this device.

join-title = الدخول إلى { $group }
join-paste = هل وصلت عبر رابط؟ الجزء الذي بعد # هو رمزك. يمكنك لصقه هنا.
join-code = رمزك أو دعوتك
join-code-help = لا فرق بين الحروف الكبيرة والصغيرة، ولا تهمّ المسافات.
join-never-ask = لن يطلب منك أحد من المجموعة رمزك أبدًا.
join-look = متابعة
join-invited = دعوة لك من { $group }
join-as-member = بهذه الدعوة يصبح لك مكان بين أعضاء { $group }، ويمكنك التصويت معهم.
join-as-greeter = بهذه الدعوة يصبح لك مكان في فريق الترحيب في { $group }. يمكنك التصويت والترحيب بالقادمين الجدد.
join-as-organiser = بهذه الدعوة يصبح لك مكان في فريق التنظيم في { $group }. يمكنك إنشاء استطلاعات ودعوة أشخاص جدد.
join-own = هذا رمزك في { $group }
join-own-as = تعرفك المجموعة باسم { $name }.
join-own-nameless = أنت في هذه المجموعة من دون اسم.
join-name = بأي اسم نناديك؟
join-name-help = أي اسم يعجبك. يراه الأعضاء بجانب إجاباتك. يمكنك ترك الخانة فارغة.
join-remember = تذكّر هذا الجهاز
join-remember-help = من الأفضل ترك هذا فارغًا إذا كان غيرك يستخدم هذا الجهاز.
join-replace = وضع هذا الرمز مكان الرمز المحفوظ الآن على هذا الجهاز
join-button = انضمام
join-use = استخدام رمزي هنا
joined-title = أهلًا بك في { $group }
joined-done = تم انضمامك. رمزك محفوظ الآن على هذا الجهاز.
joined-keep = نرجو كتابة رمزك وحفظه في مكان آمن، فهو ضروري على أي جهاز آخر.
joined-show = إظهار رمزي
joined-go = إلى صفحة المجموعة
joined-back = متابعة ما جئت من أجله
forgotten = لم يعد رمزك محفوظًا على هذا الجهاز.

## The first page of a host, where a group is founded.

home-title = نور على باب مجموعتك
home-lead = استطلاعات ومقترحات للموقع الموجود لدى مجموعتك. بلغة كل من يقرأ. ومن دون حسابات.
home-promise = ما الذي يُحفظ، وما الذي لا يُحفظ
home-promise-accounts = لا حاجة إلى حساب، فلكل عضو رمز.
home-promise-addresses = لا تُحفظ عناوين، ولا أدوات تتبّع، ولا قائمة بالزوار.
home-promise-works = يعمل على الهواتف القديمة، وبقليل من البيانات، ومن دون JavaScript.
home-limits = يمكن لمن يدير هذا الخادم أن يرى ما يُرسل إليه. من الأفضل اختيار خادم يديره من هو محلّ ثقتك.
found-title = تأسيس مجموعة
found-name = اسم المجموعة
found-address = عنوانها هنا
found-address-help = حروف إنجليزية صغيرة وأرقام إنجليزية وشرطات، مثل river-street.
found-word = كلمة التأسيس لهذا الخادم
found-word-help = يمكنك طلبها ممن يدير هذا الخادم.
found-zone = منطقتها الزمنية
found-zone-help = مثل Africa/Cairo أو Europe/Madrid.
found-button = تأسيس المجموعة
founded-title = أصبح مكان { $group } جاهزًا
founded-done = أنت أول شخص في فريق التنظيم. رمزك محفوظ على هذا الجهاز إلى أن يُغلق المتصفح.

## Where something is not there.

nothing-here = لا شيء هنا
trouble-title = حدث خطأ ما
to-home = إلى الصفحة الرئيسية

## The page in which the desk opens, for greeters and organisers.

desk-page-title = المكتب
desk-page-opening = يُفتح المكتب…
desk-page-needs = يفتح المكتب ما أقفله القادمون الجدد، على جهازك أنت. لذلك يلزم JavaScript وWebAssembly.
desk-page-without = من دونهما، يعمل هذا:
desk-page-group = صفحة المجموعة
desk-page-invite = دعوة شخص إلى طلب الانضمام
desk-page-slips = ورقة قصاصات عليها رموز، للقصّ
desk-page-fell = أُغلق المكتب بسبب خطأ، وضاع ما كان مفتوحًا فيه. نرجو تحميل الصفحة من جديد للمتابعة.
desk-page-reload = تحميل الصفحة من جديد
