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
answer-agree = Estoy de acuerdo
answer-agree-meaning = Creo que deberíamos hacerlo.
answer-abstain = Me abstengo
answer-abstain-meaning = Dejo que lo decidan las demás personas. Mi participación también cuenta.
answer-disagree = No estoy de acuerdo
answer-disagree-meaning = Prefiero que no. Aun así puede seguir adelante.
answer-block = No puedo dejar que esto siga adelante
answer-block-meaning = Esto nos haría daño. Abajo digo por qué.
reason-label = ¿Por qué?
reason-optional = Puedes dejarlo en blanco. Caben { $max } letras.
reason-required = Cuéntanos un poco por qué. Caben { $max } letras.
reason-objections = Si no estás de acuerdo, cuéntanos por qué. Caben { $max } letras.
reason-beside-name = Las personas miembros pueden leer esto junto a tu nombre.
reason-without-name = Las personas miembros pueden leer esto. Tu nombre no aparece.
reason-read-by-all = Cualquiera puede leer esto. Tu nombre solo lo ven las personas miembros.
reason-read-by-all-nameless = Cualquiera puede leer esto. Tu nombre no se muestra.
reason-waits-note = Primero lo lee alguien del grupo. Después puede leerlo todo el mundo.
named-note = Las personas miembros verán tu respuesta junto a tu nombre: { $name }.
named-note-nameless = Las personas miembros verán tu respuesta. No elegiste ningún nombre, así que no aparece ninguno.
open-device-note = Puedes cambiar tu respuesta más tarde, pero solo en este navegador y en este dispositivo.
vote-button = Enviar mi respuesta
change-button = Enviar mi nueva respuesta
sending = Enviando…

## After answering.

voted-counted = Gracias. Tu respuesta ya cuenta: { $choice }.
voted-changed = Gracias. Ahora tu respuesta es: { $choice }.
voted-before = Respondiste: { $choice }.
can-change-until = Puedes cambiarla hasta el { $moment }.
cannot-change = Esto ya terminó, así que tu respuesta se queda como está.
own-reason-waits = Lo que escribiste aparecerá cuando alguien del grupo lo haya leído.
change-summary = Cambiar mi respuesta

## Results.

results-so-far = Respuestas hasta ahora
results-final = El resultado
results-column-answer = Respuesta
results-column-count = Respuestas
results-column-people = Personas
results-column-share = Porcentaje
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

languages-label = Idioma
not-sent = Todavía no se ha enviado
line-cut = No hay conexión. Lo que elegiste sigue aquí. Envíalo otra vez dentro de un momento.
