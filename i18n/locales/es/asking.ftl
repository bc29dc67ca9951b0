## A question to the group: the form on which somebody asks it, what comes after, and the private page with the answer.

## The form that comes ready-made. The group can change it.

questions-title = Preguntar al grupo
questions-about = ¿No encontraste tu respuesta? Pregúntanos. No hace falta que digas quién eres. La respuesta llega a una página privada que solo tú puedes abrir.
questions-question = ¿Qué te gustaría saber?
questions-question-help = No pongas nombres ni direcciones de otras personas, por favor.
questions-about-answer = ¿De qué respuesta se trata?
questions-about-answer-help = Déjalo en blanco si se trata de otra cosa.
questions-reach = ¿Hay otra forma de hablar contigo?
questions-reach-why = Ayuda si pierdes tu enlace privado. Lo que escribas aquí solo lo puede leer el equipo de bienvenida.

## Around the form.

asking-promise = { $days ->
    [one] Alguien te responderá en un día como mucho.
    [many] Alguien te responderá en { $days } de días como mucho.
   *[other] Alguien te responderá en { $days } días como mucho.
}
asking-shared-note = Entonces no se guarda nada en este dispositivo. Deja esta página abierta hasta que se envíe tu pregunta.
asking-closed = Ahora mismo no recibimos preguntas aquí. Vuelve más adelante, por favor.
asking-many = Hoy nos está preguntando mucha gente. Vuelve mañana, por favor.
asking-needs-script = Puedes preguntar desde otro dispositivo o con otro navegador. También puedes preguntarnos cuando nos veamos.
asking-back = Volver a las preguntas y respuestas
asking-card-open = Hacer una pregunta
asking-card-frame = Hacer una pregunta a { $group }

## After the question was sent.

asking-sent-title = Tu pregunta se ha enviado. Gracias.
asking-waits-title = Tu pregunta espera aquí
asking-waits-words = Ahora no hay conexión. Tu pregunta está cerrada con llave y espera aquí. El primer código de tu página privada espera con ella sin llave. Todo se envía cuando vuelvas a esta página con conexión.
asking-waits-open = Ahora no hay conexión. En este dispositivo no se guarda nada. Deja esta página abierta: tu pregunta se envía cuando vuelva la conexión.
asking-waits-link = Tu enlace privado funcionará cuando tu pregunta se haya enviado.
asking-sent-by = Alguien te responderá el { $day } como muy tarde. Vuelve entonces a tu página privada.
asking-link-words = Lleva a tu página privada. Allí lees la respuesta. También puedes cambiar o borrar lo que preguntaste.
asking-earlier = En este dispositivo esperaba una pregunta. Ya se ha enviado.
asking-earlier-later = En este dispositivo todavía espera una pregunta. Aún no se pudo recibir; quizá hoy preguntó mucha gente. Se envía otra vez cuando vuelvas a esta página.
asking-earlier-refused = En este dispositivo espera una pregunta que no se pudo recibir tal como está. Escríbela otra vez, por favor.
asking-earlier-forget = Borrar la pregunta que espera

## The private page of somebody who asked.

asking-of = Tu pregunta a { $group }
asking-arrived = Tu pregunta está aquí. Alguien te responderá el { $day } como muy tarde.
asking-arrived-late = Tu pregunta está aquí. Tardamos más de lo que dijimos, y lo sentimos. No es culpa tuya.
asking-answered = El grupo ha respondido. La respuesta está más abajo.
asking-withdrawn = Retiraste tu pregunta. El grupo ya no hace nada más con ella.
asking-way-sent = Enviaste tu pregunta el { $day }.
asking-way-look = Alguien te responde el { $day } como muy tarde.
asking-way-answer = Aquí lees la respuesta. Puedes preguntar algo más.
asking-meets = Te responde el equipo de bienvenida.
asking-meets-named = Te responde { $name }, del equipo de bienvenida.
asking-said = La respuesta
asking-said-nothing = Todavía no ha respondido nadie.
asking-reply = Preguntar algo más, o añadir algo
asking-answers = Lo que preguntaste
asking-change = Cambiar mi pregunta
asking-change-how = El formulario se abre con tu pregunta dentro. Lo que envíes entonces reemplaza lo que hay aquí.
asking-change-script = Para cambiar tu pregunta hace falta JavaScript. También puedes borrarla y preguntar de nuevo.
asking-changed-why = El grupo lo cambió después de que enviaste tu pregunta. Lo que aceptaste sigue valiendo tal como era. Lee lo nuevo, por favor.
asking-withdraw = Retirar mi pregunta
asking-withdraw-why = Entonces el grupo deja de mirar tu pregunta. Lo que escribiste se borra al momento.
asking-erase-why = Tu pregunta y todo lo que se escribió aquí se borran al momento. No hay vuelta atrás.
asking-done-change = Los cambios de tu pregunta están guardados.
asking-done-withdraw = Has retirado tu pregunta.
