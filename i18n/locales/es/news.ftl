## A group's own page: its news, its next meeting, what is open. Never sent to browsers as messages.

news-title = Noticias
news-day = { $day }
news-members = Para miembros
news-circles = Para { $circles }
news-next-meeting = La próxima reunión
news-know = Conviene saberlo
news-faq = Preguntas que hace mucha gente, y sus respuestas.
news-pack = Gente y lugares que seguir.
news-join = Para quienes acaban de llegar
news-signup-open = Abierto ahora.
news-signup-closed = Ahora mismo no está abierto.
news-packet = Qué conviene saber al llegar.
news-as-text = Las noticias de este mes, como texto
news-copy = Copiar las noticias de este mes como texto
news-copied = Las noticias están copiadas.

## The news as plain text, for a chat.

news-text-title = Noticias de { $group }, { $day }
news-text-meeting = Próxima reunión: { $title }, { $moment }
news-text-poll = Abierto hasta el { $moment }: { $title }
news-text-signup = Abierto: { $title }
news-text-notice = { $title } ({ $day })
news-text-place = Dónde: { $place }
news-text-nothing = Nada nuevo este mes.
