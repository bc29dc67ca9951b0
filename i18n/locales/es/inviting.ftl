## Inviting somebody to ask to join, vouching for somebody, and slips of paper for a meeting.

invite-title = Invitar a una persona nueva
invite-lead = Recibes un enlace. Quien lo tenga puede pedir sumarse a { $group }. El equipo de bienvenida conoce a esa persona, como a todo el mundo.
invite-no-form = Todavía no hay un formulario para quienes quieren sumarse. Pregunta a alguien que organiza el grupo, por favor.
invite-form = El formulario que verá
invite-form-closed = { $title } (ahora cerrado)
invite-uses = Cuántas personas pueden usarla
invite-uses-help = De 1 a { $most }.
invite-days = Durante cuántos días vale
invite-days-help = De 1 a 90.
invite-path = A qué viene
invite-path-help = La carpeta de bienvenida tiene una parte para eso. Puedes dejarlo como está.
invite-path-none = Nada en especial
invite-introduction = ¿A quién invitas? (si quieres decirlo)
invite-introduction-help = Unas palabras para el equipo de bienvenida. Solo el equipo puede leerlas. Quien se encarga del servidor no puede.
invite-introduction-script = También podrías decir a quién invitas. Para eso hace falta JavaScript, porque tus palabras se cierran con llave en el navegador.
invite-introduction-keys = Todavía no puedes decir a quién invitas. El equipo de bienvenida no tiene llaves para eso.
invite-button = Crear la invitación
invited-title = Tu invitación está lista
invited-once = Esta página la muestra una sola vez. Cópiala o imprímela ahora.
invited-for-one = Puede usarla una persona, hasta el { $day }.
invited-for-many = { $count ->
    [one] Puede usarla una persona, hasta el { $day }.
    [many] Pueden usarla { $count } de personas, hasta el { $day }.
   *[other] Pueden usarla { $count } personas, hasta el { $day }.
}
invited-introduced = El equipo de bienvenida podrá leer lo que escribiste cuando esa persona pida sumarse.
invited-qr = El enlace como código QR
invited-copy = Copiar el enlace
invited-copied = Copiado
invited-by-you = El equipo de bienvenida ve que la invitación es tuya. Cuando ha decidido, eso se borra.
invited-again = Invitar a otra persona

## Words that are locked in the browser, on these pages.

seal-stopped = No se pudieron comprobar las llaves del equipo de bienvenida. Por eso tus palabras se quedaron aquí. Avisa a alguien que organiza el grupo, por favor.
seal-cannot = Este navegador no puede cerrar con llave tus palabras. Por eso se quedaron aquí. Prueba con otro navegador, por favor.
seal-too-long = Esto es demasiado largo. Acórtalo y envíalo otra vez, por favor.

## Vouching.

vouch-title = Responder por alguien que conoces
vouch-lead = Puede que te lo pida alguien que quiere sumarse al grupo. Te da un enlace o un código.
vouch-paste = ¿Llegaste por un enlace? La parte que va después de # es el código. Pégala aquí.
vouch-code = El código que te dio esa persona
vouch-look = Continuar
vouch-unknown = No hay nada detrás de este código. Quizás tiene un pequeño error, o se borró. Pregunta otra vez a esa persona, por favor.
vouch-which = Alguien envió «{ $form }» el { $day }, en este idioma: { $language }.
vouch-sure = No ves lo que escribió. Si no tienes claro quién es, pregúntale antes.
vouch-words = ¿De qué conoces a esta persona? ¿Por qué encajaría?
vouch-words-sealed = Solo el equipo de bienvenida puede leer esto. Ve que lo escribiste tú.
vouch-words-plain = El equipo de bienvenida lee esto y ve que lo escribiste tú. Quien se encarga del servidor también podría leerlo.
vouch-script = Tus palabras se tienen que cerrar con llave en el navegador. Para eso hace falta JavaScript. Abre esta página en otro navegador, por favor.
vouch-keys = Ahora tus palabras no se pueden cerrar con llave, porque el equipo de bienvenida no tiene llaves. Avisa a alguien que organiza el grupo, por favor.
vouch-button = Enviar al equipo de bienvenida
vouch-done = Gracias. El equipo de bienvenida sabe que respondes por esta persona.
vouch-over = Esto ya está decidido. Gracias por venir.

## Slips of paper with invitations, for a meeting.

slips-title = Papelitos para una reunión
slips-lead = Imprime invitaciones en papel, recórtalas y repártelas. Cada papelito es para una persona.
slips-count = Cuántos papelitos
slips-count-help = De 1 a { $most }. En una hoja caben ocho.
slips-languages = Idiomas en cada papelito
slips-languages-help = Tres caben bien.
slips-button = Crear los papelitos
slips-ready = { $count ->
    [one] Un papelito está listo. Vale hasta el { $day }. Esta página lo muestra una sola vez, así que imprímelo ahora.
    [many] { $count } de papelitos están listos. Valen hasta el { $day }. Esta página los muestra una sola vez, así que imprímelos ahora.
   *[other] { $count } papelitos están listos. Valen hasta el { $day }. Esta página los muestra una sola vez, así que imprímelos ahora.
}
slips-again = Crear más papelitos
slip-words = Tienes una invitación. Escanea el cuadrado o escribe la dirección.
slip-until = Para una persona. Vale hasta el { $day }.
