## Around the form on which somebody asks to join: what one should know first, why it stays shut, what comes after it.

door-speak = Hablamos { $languages }.
door-promise = { $days ->
    [one] Alguien leerá lo que envíes en un día como mucho.
    [many] Alguien leerá lo que envíes en { $days } de días como mucho.
   *[other] Alguien leerá lo que envíes en { $days } días como mucho.
}
door-kept = { $days ->
    [one] Lo que envíes se borra después de un día, como prometimos.
    [many] Lo que envíes se borra después de { $days } de días, como prometimos.
   *[other] Lo que envíes se borra después de { $days } días, como prometimos.
}
door-locked = Lo que escribes se cierra con llave en este dispositivo. Solo el equipo de bienvenida puede abrirlo.
door-locked-limits = Protege de cualquiera que copie los datos del servidor. No protege de quien se encarga del servidor, si cambia este programa antes de que escribas.
door-unlocked = Lo que escribes aquí no se cierra con llave. Quien se encarga de este servidor puede leerlo.
door-unlocked-here = Este navegador no puede cerrar con llave lo que escribes. Aun así puedes enviarlo. Entonces quien se encarga de este servidor puede leerlo.
door-needs-script = Este formulario cierra con llave lo que escribes antes de que salga de tu dispositivo. Para eso necesita JavaScript, que aquí está desactivado.
door-other-way = Otra forma de hablar con el grupo
door-invited = Traes una invitación. Se envía junto con tu petición.
door-invitation = Tengo un código de invitación
door-invitation-help = Tiene 25 letras y números. Si no tienes ninguno, deja esto en blanco.
door-with-someone = Rellenarlo con alguien
door-aloud = Estás rellenando esto con otra persona. Léele cada pregunta y escribe lo que te diga.
door-exit = Salir rápido de esta página
door-exit-limits = Con JavaScript, el botón Atrás de esta pestaña ya no lleva a esta página. Puede que otras páginas nuestras de antes sigan ahí. No puede ocultar tu visita a quien vigila esta red o este dispositivo.
door-keep = Guardar lo que escribo en este dispositivo hasta que lo envíe
door-keep-note = Se guarda solo en este dispositivo. Quien use este dispositivo podría leerlo.
door-keep-forget = Borrar lo que se guarda aquí
door-shared = Otras personas usan este dispositivo
door-shared-note = Entonces no se guarda nada en este dispositivo. Deja esta página abierta hasta que se envíe tu petición.
door-closed = Ahora mismo no recibimos peticiones aquí. Vuelve más adelante, por favor. Con una invitación puedes seguir ahora.
door-many = Esta semana estamos conociendo a mucha gente. Vuelve mañana, por favor. Con una invitación puedes seguir ahora.
door-invite = Seguir con esta invitación

## Why the form stays shut. It is shown in the place of the questions.

stop-no-list = El equipo de bienvenida todavía no tiene llaves. Sin ellas no se puede cerrar lo que escribes. Vuelve más adelante, por favor.
stop-unsigned = No pudimos comprobar quién leería lo que escribes. Por eso este formulario no se abre.
stop-other-door = Las llaves de este grupo no son las que conoce este dispositivo. Por eso este formulario no se abre. Pregunta a alguien del grupo.
stop-older = Del servidor llegó una lista de llaves antigua. Por eso este formulario no se abre. Prueba otra vez más tarde, por favor.
stop-expired = Las llaves del equipo de bienvenida son demasiado antiguas. Primero el equipo tiene que renovarlas. Vuelve dentro de unos días, por favor.
stop-no-crypto = Este navegador no puede cerrar con llave lo que escribes. Prueba con otro navegador o con una dirección que empiece por https, por favor.

## After the request was sent.

sent-title = Tu petición se ha enviado. Gracias.
waits-title = Tu petición espera aquí
waits-words = Ahora no hay conexión. Tus respuestas están cerradas con llave y esperan aquí. El primer código de tu página privada, y la invitación si traes una, esperan con ellas sin llave. Todo se envía cuando vuelvas a esta página con conexión.
waits-open = Ahora no hay conexión. En este dispositivo no se guarda nada. Deja esta página abierta: tu petición se envía cuando vuelva la conexión.
waits-link = Tu enlace privado funcionará cuando tu petición se haya enviado.
sent-by = Alguien la leerá el { $day } como muy tarde. Vuelve entonces a tu página privada.
sent-link-title = Tu enlace privado
sent-link-words = Lleva a tu página privada. Allí ves qué pasa después, y puedes cambiar o borrar lo que enviaste.
sent-link-once = Solo se muestra ahora, y nadie puede dártelo otra vez. Guárdalo donde solo tú lo encuentres.
sent-link-trace = Al abrirlo queda un rastro en el historial de este navegador. Si otras personas usan el dispositivo, mejor anótalo a mano.
sent-copy = Copiar el enlace
sent-copied = Copiado
sent-print = Imprimir
sent-qr = Tu enlace privado como código QR
sent-write = Anotarlo a mano
sent-write-how = Abre { $address } y escribe allí los dos códigos.
sent-write-one = Abre { $address } y escribe allí este código.
sent-access = Primer código
sent-reading = Segundo código
sent-never = Nadie del grupo te lo pedirá nunca.
sent-open = Abrir mi página privada
sent-slip = Dale este papelito
sent-earlier = En este dispositivo esperaba una petición. Ya se ha enviado.
sent-earlier-later = En este dispositivo todavía espera una petición. Aún no se pudo recibir; quizá hoy vino mucha gente. Se envía otra vez cuando vuelvas a esta página.
sent-earlier-refused = En este dispositivo espera una petición que no se pudo recibir tal como está. Escríbela otra vez, por favor.
sent-earlier-forget = Borrar la petición que espera

## The card on a website: a link, until the form itself has come.

card-open = Pedir sumarme
card-frame = Pedir sumarme a { $group }
