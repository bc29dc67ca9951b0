## A newcomer's private page. The server draws it; its script takes its sentences from the page.

mine-title = Tu página privada
mine-of = Tu petición para sumarte a { $group }
mine-of-group = Lo que enviaste a { $group }

## Coming in by a private link.

mine-paste = Tu enlace privado termina en dos códigos, con un punto en medio. Pega aquí el primero.
mine-code = Primer código de tu enlace privado
mine-code-help = Está entre # y el punto. El segundo código es solo para ti: se queda en tu dispositivo.
mine-never-ask = Nadie del grupo te pedirá nunca tu enlace privado.
mine-open = Abrir mi página
mine-open-again = Tu página está cerrada en este dispositivo. Ábrela otra vez con tu enlace privado.
mine-another = Aquí ya hay otra página privada abierta
mine-another-why = Este dispositivo ya muestra la página privada de alguien. Quizás es la tuya, o la de alguien cercano. Abre esta solo si el enlace es tuyo.
mine-another-open = Abrir la página de este enlace
mine-another-stay = Seguir con la página que estaba abierta
mine-nothing = Aquí no hay nada
mine-nothing-why = Quizás hay un error en algún signo del enlace. O alguien borró la página, o se borró, como prometimos. No podemos saber qué pasó.
mine-other-link = Tengo otro enlace privado

## Where the request is.

mine-arrived = Tu petición está aquí. Alguien la leerá el { $day } como muy tarde.
mine-arrived-late = Tu petición está aquí. Tardamos más de lo que dijimos, y lo sentimos. No es culpa tuya.
mine-talking = Estás conociendo al equipo de bienvenida, y el equipo a ti.
mine-welcomed = { $group } te da la bienvenida.
mine-joined = Ya formas parte de { $group }.
mine-not-now = Ahora no.
mine-not-now-how = El grupo te escribió por qué, y cómo puedes volver a pedirlo. Lo encuentras más abajo.
mine-withdrawn = Retiraste tu petición. El grupo ya no hace nada más con ella.
mine-way = Qué pasa y cuándo
mine-way-sent = Enviaste tu petición el { $day }.
mine-way-look = Alguien la lee el { $day } como muy tarde.
mine-way-talk = Puede que el equipo de bienvenida te pregunte algo. Lo verás en esta página.
mine-way-answer = Aquí lees la respuesta del grupo.
mine-way-here = Ahora estás aquí:
mine-come-back = Esta página no puede escribirte. Vuelve a mirarla de vez en cuando.
mine-calendar = Recordármelo en mi calendario
mine-calendar-note = Tu calendario solo dirá «{ $name }».
mine-calendar-name = { $group }: echar un vistazo
mine-meets = Te recibe el equipo de bienvenida.
mine-meets-named = Te recibe { $name }, del equipo de bienvenida.
mine-other-way = Otra forma de hablar con el grupo
mine-kept = Todo esto se borra el { $day }, como prometimos.

## What is sealed.

mine-sealed = Cerrado con llave.
mine-sealed-script = Lo que escribiste y lo que te escribió el grupo está cerrado con llave. Solo JavaScript, en tu dispositivo, puede abrirlo. Lo demás funciona sin JavaScript.
mine-sealed-old = Lo que escribiste y lo que te escribió el grupo está cerrado con llave. Este navegador no puede abrirlo. Prueba con uno más nuevo, por favor.
mine-reading = Abrir lo que está cerrado con llave
mine-reading-why = Este dispositivo no tiene la llave. Escribe el segundo código de tu enlace privado.
mine-reading-code = Segundo código de tu enlace privado
mine-reading-help = Está después del punto. Se queda en este dispositivo y no se envía.
mine-reading-open = Abrir
mine-reading-wrong = Este código no abre tu página. Revísalo signo por signo, por favor.
mine-forged = Aquí hay algo que no lleva la firma de nadie de la lista de hoy del equipo de bienvenida. Quizá quien lo escribió ya no está en el equipo. No lo mostramos. Puedes preguntar al grupo por otro camino.
mine-broken = Aquí hay algo que tu llave no abre. Puedes preguntar al grupo por otro camino.
mine-no-list = No podemos comprobar quién te escribió: algo no está bien en la lista del equipo de bienvenida. Por eso no lo mostramos. Pregunta a alguien del grupo, por favor.

## What was said.

mine-said = Lo que nos hemos escrito
mine-said-nothing = Todavía no ha escrito nadie.
mine-from-team = El equipo de bienvenida, el { $day }
mine-from-named = { $name }, del equipo de bienvenida, el { $day }
mine-from-you = Tú, el { $day }
mine-reply = Escribir al equipo de bienvenida
mine-reply-sealed = Se cierra con llave en tu dispositivo. Solo el equipo de bienvenida y tú pueden leerlo.
mine-reply-open = No se cierra con llave: quien se encarga de este servidor podría leerlo.
mine-reply-send = Enviar
mine-reply-sending = Cerrando con llave y enviando…
mine-reply-long = Esto es demasiado largo. Acórtalo, por favor, o envíalo en dos partes.
mine-reply-script = Para escribir desde aquí al equipo de bienvenida hace falta JavaScript. Así se puede cerrar con llave.

## What they sent and agreed to.

mine-answers = Lo que escribiste en el formulario
mine-answers-none = No respondiste a ninguna pregunta.
mine-skipped = Prefieres no decirlo.
mine-contact-name = Nombre que usamos allí: { $name }
mine-contact-message = Podemos dejar un mensaje.
mine-contact-no-message = No dejamos ningún mensaje.
mine-yes = Sí
# same as English
mine-no = No
mine-free = { $day }: { $part }
mine-change = Cambiar mis respuestas
mine-change-how = El formulario se abre con tus respuestas dentro. Lo que envíes entonces reemplaza lo que hay aquí.
mine-change-script = Para cambiar tus respuestas hace falta JavaScript. También puedes borrarlo todo y enviar una petición nueva.
mine-agreed = A qué dijiste que sí
mine-agreed-when = Dijiste que sí el { $day }. Lo leíste en este idioma: { $language }. Era el texto número { $version }.
mine-agreed-not = A esto no dijiste que sí. No pasa nada.
mine-agreed-aloud = Te lo leyeron en voz alta.
mine-changed = Este texto ha cambiado
mine-changed-why = El grupo lo cambió después de que enviaste tu petición. Lo que aceptaste sigue valiendo tal como era. Lee lo nuevo, por favor.
mine-words-gone = Se quitó:
mine-words-new = Nuevo:
mine-changed-agree = Ir al formulario y decidir otra vez

## Vouching.

mine-vouch = ¿Conoces a alguien del grupo?
mine-vouch-why = Aquí hace falta que alguien que ya es miembro diga que te conoce. Dale este código a un miembro que conozcas, y a nadie más.
mine-vouch-note = Con él, esa persona puede decirnos que te conoce. No puede leer lo que escribiste.
mine-vouch-copy = Copiar un enlace para esa persona
mine-vouch-copied = El enlace está copiado.
mine-vouch-qr = El mismo enlace, para la cámara de un teléfono

## Coming in.

mine-enter = Entrar en el grupo
mine-enter-why = Recibes un código para ti. Con él votas y ves lo que ven las personas miembros. Te lo mostramos en el paso siguiente.
mine-enter-button = Entrar en el grupo
mine-welcome = Leer lo que el grupo tiene para quienes acaban de llegar

## Going back.

mine-back = Puedes dar marcha atrás cuando quieras
mine-withdraw = Retirar mi petición
mine-withdraw-why = Entonces el grupo deja de mirar tu petición. Lo que escribiste se borra al momento.
mine-withdraw-button = Retirarla
mine-erase = Borrarlo todo
mine-erase-why = Tu petición, tus respuestas y todo lo que se escribió aquí se borran al momento. No hay vuelta atrás.
mine-erase-limits = No podemos borrar lo que alguien del equipo de bienvenida haya leído, o anotado en otro lugar. Las copias de seguridad de este servidor pueden conservarlo un tiempo. Si funciona en Cloudflare, allí se pueden recuperar datos anteriores durante 30 días.
mine-erase-sure = Sí, borrarlo todo ahora
mine-erase-tick = Marca primero la casilla, por favor. Después pulsa el botón otra vez.
mine-erase-button = Borrarlo todo
mine-erased = Todo está borrado
mine-erased-done = Aquí no queda nada de lo que enviaste. Tu enlace privado ya no lleva a ningún lugar. Puedes tirarlo.
mine-leave = Cerrar esta página en este dispositivo
mine-leave-why = Puedes abrirla otra vez con tu enlace privado.
mine-left = La página está cerrada en este dispositivo
mine-left-done = Este dispositivo ya no guarda tu página privada. Con tu enlace privado puedes abrirla otra vez.

## Said at the top, after something was done.

mine-done-reply = Enviado. El equipo de bienvenida lo leerá.
mine-done-change = Tus respuestas nuevas están guardadas.
mine-done-withdraw = Has retirado tu petición.
