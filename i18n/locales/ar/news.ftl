## A group's own page: its news, its next meeting, what is open. Never sent to browsers as messages.

news-title = الأخبار
news-day = { $day }
news-members = للأعضاء
news-circles = لمن هم في { $circles }
news-next-meeting = الاجتماع القادم
news-know = معلومات مفيدة
news-faq = أسئلة يطرحها كثيرون، وإجاباتها.
news-pack = أشخاص وأماكن للمتابعة.
news-join = للقادمين الجدد
news-signup-open = مفتوح الآن.
news-signup-closed = غير مفتوح الآن.
news-packet = ما تفيد معرفته في البداية.
news-as-text = أخبار هذا الشهر كنص
news-copy = نسخ أخبار هذا الشهر كنص
news-copied = تم نسخ الأخبار.

## The news as plain text, for a chat.

news-text-title = أخبار { $group }، { $day }
news-text-meeting = الاجتماع القادم: { $title }، { $moment }
news-text-poll = مفتوح حتى يوم { $moment }: { $title }
news-text-signup = مفتوح: { $title }
news-text-notice = { $title } ({ $day })
news-text-place = المكان: { $place }
news-text-nothing = لا جديد هذا الشهر.
