## The FAQ, wherever it is shown. Fragments reach browsers; these messages do not.

faq-contents = Qué se responde aquí
faq-empty = Aquí no hay nada todavía.
faq-earlier = Preguntas anteriores
faq-more = Más preguntas
faq-missing = Esa respuesta no está aquí, o es solo para miembros. Puedes buscarla más abajo.
faq-for-members = { $count ->
    [one] Hay una respuesta más para miembros.
    [many] Hay { $count } de respuestas más para miembros.
   *[other] Hay { $count } respuestas más para miembros.
}

## Searching.

faq-search = Buscar en las preguntas y respuestas
faq-search-button = Buscar
faq-found = Respuestas encontradas: { $count }.
faq-found-nothing = No se encontró nada. Prueba con otras palabras, o con menos.
faq-found-best = Estas son las { $count } que más se acercan.
faq-all = Mostrar todas las preguntas
faq-getting-ready = Un momento, por favor.

## Under an answer.

faq-reviewed-member = Alguien que es miembro lo revisó el { $day }.
faq-reviewed-greeter = Alguien del equipo de bienvenida lo revisó el { $day }.
faq-reviewed-organiser = Alguien que organiza el grupo lo revisó el { $day }.
faq-stale = Nadie ha revisado esto desde hace más de seis meses. Puede que haya cambiado.
faq-related = Quizás también te interese
faq-link = Enlace a esta respuesta
faq-copy = Copiar el enlace a esta respuesta
faq-copied = El enlace está copiado.
faq-helpful = ¿Te ha servido?
faq-helpful-yes = Sí
faq-helpful-thanks = Gracias, qué bien. No se envió nada.
faq-helpful-no = No, porque…

## Asking the group.

faq-ask-title = ¿Tu pregunta no está aquí?
faq-ask-how = Pregúntanos. Te damos un enlace privado, y allí aparece la respuesta.
faq-ask = Hacer una pregunta
faq-ask-frame = Tu pregunta a { $group }
faq-ask-close = Cerrar el formulario

## What members can suggest.

faq-suggest-better = Sugerir otras palabras
faq-suggest-new = Sugerir una pregunta que falta
faq-suggest-question = La pregunta
faq-suggest-answer = La respuesta
faq-suggest-answer-help = Puedes dejarla en blanco.
faq-suggest-how = Alguien la lee antes de que aparezca. Tu nombre no se guarda con ella.
faq-suggest-button = Enviar mi sugerencia
faq-suggest-thanks = Gracias. Alguien la leerá.

## To take away.

faq-take = Llévate una copia
faq-print = En una sola página, para imprimir
faq-file-markdown = Como texto (Markdown)
faq-file-table = Como tabla (CSV)
faq-file-page = Como una página web (HTML)
