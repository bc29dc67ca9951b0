## A form on which somebody asks to join: its questions, and the way through them.

question-of = Pregunta { $number } de { $all }
part-of = Parte { $number } de { $all }
question-needed = necesaria
question-skip = Prefiero no decirlo
question-may-leave = Puedes dejarla en blanco si no va contigo.
question-why = Por qué lo preguntamos:
question-other = Otra cosa
question-most = { $most ->
    [one] Elige una opción.
    [many] Elige hasta { $most } de opciones.
   *[other] Elige hasta { $most } opciones.
}
question-yes = Sí
# same as English
question-no = No
contact-where = Un número o una dirección que sea segura
contact-name = Qué nombre usamos allí
contact-message = Allí es seguro dejar un mensaje
handle-network = Dónde
handle-choose = Elige una red
handle-name = Tu nombre allí
languages-more = Más idiomas
languages-signed = Lenguas de señas o signos
languages-other = Otros idiomas, con tus propias palabras
week-label = Días y horas
week-morning = Por la mañana
week-afternoon = Por la tarde
week-evening = Por la noche
week-mon = Lunes
week-tue = Martes
week-wed = Miércoles
week-thu = Jueves
week-fri = Viernes
week-sat = Sábado
week-sun = Domingo
consent-agree = Sí, estoy de acuerdo
consent-aloud = Léele esto en voz alta y pregúntale.
part-next = Siguiente
part-back = Atrás
request-send = Enviar mi petición
request-send-asking = Enviar mi pregunta
request-sending = Enviando…
mend-title = { $count ->
    [one] Hay una respuesta que conviene revisar
    [many] Hay { $count } de respuestas que conviene revisar
   *[other] Hay { $count } respuestas que conviene revisar
}
trap-label = Deja esto en blanco

## What is wrong with an answer. Directly above it, and in the list at the top.

wrong-missing = Responde a esto, por favor. Sin tu respuesta no podemos conocerte.
wrong-missing-asking = Escribe algo aquí, por favor. Sin esto no podemos responderte.
wrong-agreement-missing = Marca esto si estás de acuerdo, por favor. Sin esto no se puede enviar tu petición.
wrong-agreement-missing-asking = Marca esto si estás de acuerdo, por favor. Sin esto no se puede enviar tu pregunta.
wrong-agreement-changed = Este texto ha cambiado. Léelo otra vez, por favor, y marca la casilla si estás de acuerdo.
wrong-too-long = Esto es muy largo. Acórtalo, por favor.
wrong-not-an-email = Esto no parece una dirección de correo electrónico. Tiene que ser como amina@example.org.
wrong-not-a-phone = Esto no parece un número de teléfono. Escríbelo con cifras, por favor.
wrong-not-a-handle = Esto no parece un nombre de esa red. Escríbelo tal como lo ves allí, por favor.
wrong-not-a-number = Escribe un número entero, como 3, por favor.
wrong-out-of-range = Este número es demasiado bajo o demasiado alto.
wrong-not-a-day = Escribe un día, con su mes y su año, por favor.
wrong-not-a-choice = Elige algo de la lista, por favor.
wrong-too-many = Son más opciones de las que se pueden elegir. Quita alguna, por favor.
