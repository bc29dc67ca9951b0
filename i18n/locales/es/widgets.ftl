## A poll or a proposal: who can answer, and until when.

who-everyone = Puede responder cualquiera que tenga el enlace, hasta el { $moment } ({ $zone }).
who-members = Pueden responder las personas miembros, hasta el { $moment } ({ $zone }).
who-circles = Pueden responder las personas de { $circles }, hasta el { $moment } ({ $zone }).
opens-at = Puedes responder a partir del { $moment } ({ $zone }).
closed-at = Esto terminó el { $moment } ({ $zone }).
your-time = En tu reloj: { $moment }.

## The ballot.

choose-one = Elige una opción.
choose-exactly = { $count ->
    [one] Elige una opción.
    [many] Elige { $count } de opciones.
   *[other] Elige { $count } opciones.
}
choose-up-to = { $max ->
    [one] Elige una opción.
    [many] Elige hasta { $max } de opciones.
   *[other] Elige hasta { $max } opciones.
}
choose-between = Elige de { $min } a { $max } opciones.
chosen-now = { $count ->
    [0] Ninguna opción elegida.
    [one] Una opción elegida.
    [many] { $count } de opciones elegidas.
   *[other] { $count } opciones elegidas.
}
dots-how = { $dots ->
    [one] Tienes un punto. Dáselo a lo que más quieres.
    [many] Tienes { $dots } de puntos. Da más a lo que más quieres.
   *[other] Tienes { $dots } puntos. Da más a lo que más quieres.
}
dots-most = { $most ->
    [one] Puedes dar como máximo uno a cada opción.
    [many] Puedes dar como máximo { $most } de puntos a cada opción.
   *[other] Puedes dar como máximo { $most } a cada opción.
}
dots-left = { $left ->
    [0] No te quedan puntos.
    [one] Te queda un punto de { $all }.
    [many] Te quedan { $left } de puntos, de un total de { $all }.
   *[other] Te quedan { $left } puntos de { $all }.
}
dots-over = { $over ->
    [one] Has dado un punto de más. Quita uno, por favor.
    [many] Has dado { $over } de puntos de más. Quita algunos, por favor.
   *[other] Has dado { $over } puntos de más. Quita algunos, por favor.
}
dots-more = Un punto más para { $option }
dots-less = Un punto menos para { $option }
score-how = Pon una nota de { $least } a { $most }. La mejor es { $most }.
score-step = Las notas van de { $step } en { $step }.
can-leave-empty = Puedes dejar algunas en blanco.
rank-how = Pon las opciones en orden. Escribe 1 junto a lo que más quieres.
rank-least = { $least ->
    [one] Al menos una opción necesita un número.
    [many] Al menos { $least } de opciones necesitan un número.
   *[other] Al menos { $least } opciones necesitan un número.
}
rank-up = Subir { $option }
rank-down = Bajar { $option }
rank-now = { $option } está ahora en el puesto { $place } de { $all }.
rank-none = { $option } ya no tiene puesto.
rank-level = Tienen el mismo número: { $options }.
mark-fits = Escribe un número entero de { $least } a { $most }, por favor.
times-how = ¿Cuándo puedes venir? Si dejas una fecha sin marcar, cuenta como «no».
time-until = { $from } a { $until }
places-left = { $left ->
    [one] Queda un lugar de { $all }.
    [many] Quedan { $left } de lugares, de un total de { $all }.
   *[other] Quedan { $left } lugares de { $all }.
}
places-taken = { $all ->
    [one] El único lugar ya está ocupado.
    [many] Los { $all } de lugares ya están ocupados.
   *[other] Los { $all } lugares ya están ocupados.
}
answer-agree = Estoy de acuerdo
answer-agree-meaning = Creo que deberíamos hacerlo.
answer-abstain = Me abstengo
answer-abstain-meaning = Dejo que lo decidan las demás personas. Mi participación también cuenta.
answer-disagree = No estoy de acuerdo
answer-disagree-meaning = Prefiero que no. Aun así puede seguir adelante.
answer-block = No puedo dejar que esto siga adelante
answer-block-meaning = Esto nos haría daño. Abajo digo por qué.
answer-in = Cuenta conmigo
answer-out = Esta vez no
answer-none = Ninguna de estas
reason-label = ¿Por qué?
reason-optional = Puedes dejarlo en blanco. Caben { $max } letras.
reason-required = Cuéntanos un poco por qué. Caben { $max } letras.
reason-objections = Si no estás de acuerdo, cuéntanos por qué. Caben { $max } letras.
reason-beside-name = Las personas miembros pueden leer esto junto a tu nombre.
reason-without-name = Las personas miembros pueden leer esto. Tu nombre no aparece.
reason-read-by-all = Cualquiera puede leer esto. Tu nombre solo lo ven las personas miembros.
reason-read-by-all-nameless = Cualquiera puede leer esto. Tu nombre no se muestra.
reason-waits-note = Primero lo lee alguien del grupo. Después puede leerlo todo el mundo.
reason-gives-away = Tu nombre no aparece. Pero tu forma de escribir y tu idioma pueden mostrar quién eres.
anonymous-promise = Nadie del grupo puede ver qué votó cada persona, salvo que el propio resultado lo muestre. Tampoco quienes organizan. Quien se encarga del servidor sí podría verlo, si mira cómo llegan los votos.
words-label = Tu respuesta
words-room = Caben { $max } letras.
helped-label = Alguien me ayudó a responder.
named-note = Las personas miembros verán tu respuesta junto a tu nombre: { $name }.
named-note-nameless = Las personas miembros verán tu respuesta. No elegiste ningún nombre, así que no aparece ninguno.
open-device-note = Puedes cambiar tu respuesta más tarde, pero solo en este navegador y en este dispositivo.
vote-button = Enviar mi respuesta
change-button = Enviar mi nueva respuesta
sending = Enviando…
draft-kept = Todavía no se ha enviado. Está guardado solo en este dispositivo.
draft-forget = Borrarlo
suggest-summary = Sugerir otra respuesta
suggest-label = ¿Qué falta?
suggest-waits = Primero lo mira alguien del grupo.
suggest-button = Enviar mi idea
suggest-thanks = Gracias. Tu idea se ha enviado.

## After answering.

voted-counted = Gracias. Tu respuesta ya cuenta: { $choice }.
voted-changed = Gracias. Ahora tu respuesta es: { $choice }.
voted-before = Respondiste: { $choice }.
can-change-until = Puedes cambiarla hasta el { $moment }.
cannot-change = Esto ya terminó, así que tu respuesta se queda como está.
own-reason-waits = Lo que escribiste aparecerá cuando alguien del grupo lo haya leído.
change-summary = Cambiar mi respuesta
said-with = { $option } ({ $mark })
said-rank = { $place }. { $option }
dots = { $count ->
    [one] un punto
    [many] { $count } de puntos
   *[other] { $count } puntos
}
time-none = ninguna de estas fechas
words-counted = Gracias. Ahora tu respuesta es:
words-before = Respondiste:

## Results.

results-so-far = Respuestas hasta ahora
results-final = El resultado
results-column-answer = Respuesta
results-column-count = Respuestas
results-column-people = Personas
results-column-share = Porcentaje
results-column-dots = Puntos
results-column-sum = Suma
results-column-average = Promedio
results-column-middle = Nota del medio
results-column-first = Primer puesto
time-yes = Sí
time-if-need-be = Si hace falta
# same as English
time-no = No
results-in-front = En cabeza
results-nobody = No respondió nadie.
results-ranks-later = Por ahora solo se ven los primeros puestos. El resto se cuenta cuando esto termine.
results-helped = { $count ->
    [one] Una persona recibió ayuda para responder.
    [many] { $count } de personas recibieron ayuda para responder.
   *[other] { $count } personas recibieron ayuda para responder.
}
results-paper = { $count ->
    [one] Una de estas respuestas llegó en papel. La anotó alguien que organiza el grupo.
    [many] { $count } de estas respuestas llegaron en papel. Las anotó alguien que organiza el grupo.
   *[other] { $count } de estas respuestas llegaron en papel. Las anotó alguien que organiza el grupo.
}
results-trusted = { $count ->
    [one] Una de estas respuestas es de alguien que confía en otra persona para responder.
    [many] { $count } de estas respuestas son de gente que confía en otra persona para responder.
   *[other] { $count } de estas respuestas son de gente que confía en otra persona para responder.
}
results-answers = { $count ->
    [0] Todavía no hay respuestas.
    [one] Una respuesta.
    [many] { $count } de respuestas.
   *[other] { $count } respuestas.
}
results-people = { $count ->
    [0] Todavía no ha respondido nadie, de un total de { $can }.
    [one] Ha respondido una persona, de un total de { $can }.
    [many] Han respondido { $count } de personas, de un total de { $can }.
   *[other] Han respondido { $count } personas, de un total de { $can }.
}
results-several = Se podían elegir varias opciones, así que los porcentajes pueden sumar más del 100 %.
results-after-voting = Verás las respuestas cuando hayas respondido.
results-after-closing = Todo el mundo verá el resultado cuando esto termine.
quorum-reached = { $needed ->
    [one] Ha participado suficiente gente. Hacía falta una persona.
    [many] Ha participado suficiente gente. Hacían falta { $needed } de personas.
   *[other] Ha participado suficiente gente. Hacían falta { $needed } personas.
}
quorum-not-yet = { $needed ->
    [one] Todavía no ha participado suficiente gente. Hace falta una persona.
    [many] Todavía no ha participado suficiente gente. Hacen falta { $needed } de personas.
   *[other] Todavía no ha participado suficiente gente. Hacen falta { $needed } personas.
}
answers-reached = { $needed ->
    [one] Hay suficientes respuestas. Hacía falta una.
    [many] Hay suficientes respuestas. Hacían falta { $needed }.
   *[other] Hay suficientes respuestas. Hacían falta { $needed }.
}
answers-missing = { $needed ->
    [one] No hay suficientes respuestas. Hace falta una.
    [many] No hay suficientes respuestas. Hacen falta { $needed }.
   *[other] No hay suficientes respuestas. Hacen falta { $needed }.
}
voices-heading = Lo que dijo la gente
voice-somebody = Alguien
voice-line = { $name }: { $choice }
voices-more = { $count ->
    [one] Y una opinión más.
    [many] Y { $count } de opiniones más.
   *[other] Y { $count } opiniones más.
}
new-answers = { $count ->
    [one] Una respuesta nueva.
    [many] { $count } de respuestas nuevas.
   *[other] { $count } respuestas nuevas.
}
show-new = Mostrar

## Who cannot answer here, and where they can.

members-answer = Aquí responden las personas miembros del grupo. Usan su código.
members-see = Esto solo lo pueden ver las personas miembros del grupo. Usan su código.
have-code = Tengo un código o una invitación
answer-on-page = Abrir la página donde responden las personas miembros
other-circle = Aquí responden otros círculos del grupo. Tú puedes leerlo.
site-not-listed = El grupo no tiene este sitio web en su lista. Por eso no puedes responder aquí.
answer-on-own-page = Responder en la página del propio grupo

## Around every widget.

line-cut = No hay conexión. Lo que elegiste sigue aquí. Envíalo otra vez dentro de un momento.
