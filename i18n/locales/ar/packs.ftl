## Starter packs, wherever they are shown. Fragments reach browsers; these messages do not.

packs-block = هذه حسابات وخوادم من الأفضل الابتعاد عنها. لا يرى هذه القائمة إلا الأعضاء.
packs-empty = لا شيء هنا بعد.
packs-members-only = للأعضاء
packs-for-members = { $count ->
    [zero] لا أسماء أخرى للأعضاء.
    [one] هناك اسم آخر للأعضاء.
    [two] هناك اسمان آخران للأعضاء.
    [few] هناك { $count } أسماء أخرى للأعضاء.
    [many] هناك { $count } اسمًا آخر للأعضاء.
   *[other] هناك { $count } اسم آخر للأعضاء.
}
packs-checked = آخر مراجعة يوم { $day }
packs-checked-all = آخر مراجعة لكل ما هنا يوم { $day }.
packs-contents = ما في القائمة
packs-more = عرض المزيد
packs-before = عرض ما قبلها

## Where the reader is: said once, so that each entry shows the right way first.

packs-iam-where = أين حسابك؟ هكذا تظهر لك الروابط المناسبة أولًا
packs-iam = حسابي على…
# same as English
packs-iam-bluesky = Bluesky
packs-iam-fediverse = Mastodon أو الفديفرس
packs-iam-neither = لا هذا ولا ذاك
packs-server = خادمك
packs-server-help = مثل mastodon.social
packs-runs = البرنامج الذي يعمل به خادمك
packs-runs-help = إذا لم يكن معروفًا لك، فالأفضل ترك الاختيار على Mastodon.
packs-runs-other = برنامج آخر
packs-iam-send = عرض الروابط المناسبة أولًا
packs-iam-not-kept = لا تتذكّر هذه الصفحة اختيارك. لا يُحفظ شيء.
packs-iam-kept = يبقى هذا على جهازك. لا يعرفه أحد غيرك.
packs-iam-is-bluesky = حسابك على Bluesky.
packs-iam-is-fediverse = حسابك على { $server }.
packs-iam-is-neither = ليس لك حساب على Bluesky ولا على الفديفرس.
packs-iam-forget = نسيان هذا
packs-server-unfit = هذا ليس عنوان خادم. العنوان يشبه mastodon.social

## The ways to somebody or something.

packs-follow-on = المتابعة من { $server }
packs-open-bluesky = فتح على Bluesky
packs-open-fediverse = فتح { $address }
packs-open-bridge = فتح على Bluesky، عبر جسر
packs-follow-bridge = المتابعة من { $server }، عبر جسر
packs-bridge-help = الجسر ينقل المنشورات من شبكة إلى أخرى. لا يعمل إلا بعد تشغيله من الحساب نفسه.
packs-visit-web = زيارة الموقع
packs-read-feed = قراءة المستجدات (RSS)
packs-open-private = فتح رابط الأعضاء
packs-call = الاتصال بالرقم { $number }
packs-go-there = المكان
packs-on-other = { $name } على { $network }
packs-paste = يمكنك نسخ هذا العنوان ولصقه في خانة البحث في تطبيقك.
packs-domain = خادم
packs-new-tab = تُفتح الروابط في علامة تبويب جديدة.
packs-copy = نسخ العنوان
packs-copied = تم النسخ.
packs-other-ways = طرق أخرى

## What the reader has done already. It stays on their device.

packs-followed = تمت المتابعة
packs-kept-away = تم الحظر
packs-followed-of = تمت متابعة { $done } من أصل { $all }
packs-kept-away-of = تم حظر { $done } من أصل { $all }
packs-ticks-kept = تبقى علاماتك على هذا الجهاز. لا يراها أحد غيرك.
packs-ticks-forget = محو علاماتي
packs-ticks-forgotten = مُحيت علاماتك.

## Taking the list along.

packs-take = حفظ هذه القائمة لديك
packs-take-how = يمكنك وضع علامة بجانب ما يهمّك. ومن دون علامات تُحفظ القائمة كلها.
packs-choose = اختيار
packs-choose-section = اختيار كل ما في هذا القسم
packs-choose-all = اختيار الكل
packs-choose-none = إلغاء كل الاختيارات
packs-chosen-of = تم اختيار { $done } من أصل { $all }
packs-to-files = إلى الملفات
packs-more-files = أنواع أخرى من الملفات
packs-file-following = لـMastodon: حسابات للمتابعة
packs-file-following-help = في Mastodon، نرجو فتح «التفضيلات» ثم «استيراد»، واختيار «قائمة المستخدمين المتبوعين» (Following list) وهذا الملف.
packs-merge = نرجو اختيار «دمج» (Merge)، وليس «إعادة الكتابة» (Overwrite). فهذه تزيل كل من في قائمة متابعتك الآن.
packs-file-lists = لـMastodon: قائمة
packs-file-lists-help = بالطريقة نفسها، مع اختيار «القوائم» (Lists). تلزم أولًا متابعة هذه الحسابات.
packs-file-opml = لقارئ RSS
packs-file-opml-help = ملف OPML فيه كل روابط RSS في القائمة. يمكن استيراده في معظم برامج قراءة RSS.
packs-file-bluesky = لحزمة بداية على Bluesky
packs-file-bluesky-help = لمن أنشأ حزمة البداية على Bluesky. يلزم لنشرها برنامج آخر، فلا يمكن استيرادها في Bluesky.
packs-file-fedidevs = لموقع Fedidevs
packs-file-fedidevs-help = حزمة بداية بصيغة موقع Fedidevs.
packs-file-collection = لبرامج الفديفرس
packs-file-collection-help = مجموعة (collection) بصيغة ActivityStreams.
packs-file-text = العناوين فقط
packs-file-text-help = كل عنوان في سطر، للصق في أي مكان.
packs-file-markdown = للقراءة
packs-file-markdown-help = نص فيه عناوين أقسام وروابط، بصيغة Markdown.
packs-file-whole = كل ما في القائمة
packs-file-whole-help = ملف JSON، لمجموعة أخرى تستخدم Porchlight.
packs-file-blocks = لـMastodon: حسابات للحظر
packs-file-blocks-help = في Mastodon، نرجو فتح «التفضيلات» ثم «استيراد»، واختيار «قائمة المحظورين» (Blocking list) وهذا الملف.
packs-file-domains = لـMastodon: خوادم للحظر
packs-file-domains-help = بالطريقة نفسها، مع اختيار «قائمة النطاقات المحظورة» (Domain blocking list).
packs-print = طباعة القائمة، مع رمز QR
packs-print-back = العودة إلى القائمة
packs-print-online = أحدث نسخة هنا: { $address }
packs-print-qr = رمز QR لعنوان هذه الصفحة
# same as English
packs-paper-bluesky = Bluesky: { $address }
packs-paper-fediverse = الفيديفرس: { $address }

## Whoever is listed can ask to be taken out.

packs-is-it-you = هل هذا اسمك؟ يمكنك طلب إزالته
packs-take-out-how = لا حاجة إلى رمز. يُزال الاسم فورًا، ويصل الخبر إلى المجموعة.
packs-take-me-out = إزالتي من القائمة
packs-taken-out = تم: لم يعد هذا الاسم في القائمة. وقد وصل الخبر إلى المجموعة.

## Members can suggest an entry.

packs-suggest = اقتراح اسم لهذه القائمة
packs-suggest-label = من هو، أو ما هو؟
packs-suggest-why = لماذا يناسب هذه القائمة؟
packs-suggest-known-by = أين يمكن أن يجده الناس؟
packs-suggest-known-by-help = أسماء أو عناوين أو روابط، كل منها في سطر.
packs-suggest-ask = نرجو سؤال كل شخص قبل اقتراح اسمه.
packs-suggest-send = إرسال الاقتراح
packs-suggested = شكرًا لك. سينظر فيه شخص من فريق التنظيم.
