## Why something about a request to join was not done. In the place of an error, on the page of a form, on somebody's private
## page and at the desk; and as the title of a problem document of the API.

refusal-questions-unfit = Un formulario necesita de 1 a 120 preguntas, en 1 a 12 páginas. Cada una necesita su propio nombre.
refusal-condition-unfit = Una pregunta solo puede depender de respuestas anteriores. Revisa su condición, por favor.
refusal-answers-unfit = Conviene revisar algunas respuestas. Lee lo que está encima de ellas, por favor.
refusal-form-changed = Este formulario ha cambiado desde que lo abriste. Vuelve a cargar la página, por favor. Guardamos lo que escribiste donde se puede.
refusal-signup-closed = Ahora mismo el grupo no recibe peticiones. Vuelve más adelante, por favor.
refusal-signup-closed-asking = Ahora mismo el grupo no recibe preguntas. Vuelve más adelante, por favor.
refusal-many-people = Esta semana estamos conociendo a mucha gente. Vuelve mañana, por favor. Con una invitación puedes pasar hoy.
refusal-many-people-asking = Hoy nos está preguntando mucha gente. Vuelve mañana, por favor.
refusal-sealing-unfit = Estas respuestas no están cerradas con llave como pide este formulario. Vuelve a cargar la página y prueba otra vez, por favor.
refusal-envelope-unfit = Esto no estaba bien cerrado con llave. No se guardó nada. Vuelve a cargar la página y prueba otra vez, por favor.
refusal-greeters-changed = El equipo de bienvenida ha cambiado desde que abriste esta página. Vuelve a cargarla y después envía, por favor.
refusal-greeters-unfit = Esta lista del equipo de bienvenida no está bien firmada, o es antigua. Vuelve a cargar la página, por favor.
refusal-work-missing = Tu navegador no ha terminado una pequeña tarea que frena los mensajes basura. Espera un momento y envía otra vez, por favor.
refusal-work-stale = Esta página llevaba mucho tiempo abierta. Envía otra vez, por favor. Tu navegador hace de nuevo su pequeña tarea.
refusal-trap-filled = Hay una casilla que tiene que quedar en blanco, y contiene algo. Vacíala y envía otra vez, por favor.
refusal-request-over = Esto ya está decidido. Vuelve a cargar la página para ver qué se decidió.
refusal-invited-by-you = Invitaste a esta persona, así que deciden otras personas. Puedes dejar una nota.
refusal-vouched-by-you = Ya dijiste que respondes por esta persona. Deciden otras personas.
refusal-stepped-aside = Aquí te hiciste a un lado, así que deciden otras personas. Puedes dejar una nota.
refusal-path-unknown = Este formulario no tiene ese camino. Elige uno de la lista, por favor.
refusal-link-unknown = No hay nada detrás de este enlace. Quizás tiene un error, o lo que había se borró, como prometimos.
refusal-not-welcomed-yet = Ya tienes tu código, o el grupo todavía no ha decidido. Vuelve a cargar la página, por favor.
