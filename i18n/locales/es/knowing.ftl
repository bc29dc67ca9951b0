## What is said of a FAQ or a starter pack in more than one place: on pages and at the desk.

refusal-entry-changed = Otra persona cambió esto desde que lo abriste. Lo que escribiste sigue aquí. Vuelve a cargarlo para ver sus palabras.
refusal-known-by-unfit = Uno de los nombres o direcciones no puede ser correcto. Revísalos uno por uno, por favor.
refusal-not-agreed = Esta persona no quiere estar en la lista. Solo vuelve si te lo dice.
refusal-fetching-off = Este servidor no trae nada de otras redes. En su lugar puedes subir un archivo o pegar un texto.
refusal-address-unfit = De esta dirección no se trae nada. Tiene que empezar por https:// y ser pública.
refusal-fetch-failed = No se pudo traer, o es de un tipo que aquí no se sabe leer. En su lugar puedes subir un archivo.
refusal-busy = Ahora mismo hay mucha actividad. Inténtalo de nuevo en un minuto.
refusal-nothing-to-decide = Esto es una pregunta al grupo. Aquí no hay nada que decidir: puedes responderla.
