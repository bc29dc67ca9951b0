## What is said of a FAQ or a starter pack in more than one place: on pages and at the desk.

refusal-entry-changed = Otra persona ha cambiado esto desde que lo abriste. Lo que escribiste sigue aquí. Vuelve a cargarlo para ver lo que puso.
refusal-known-by-unfit = En uno de los nombres o direcciones hay un error. Revísalos uno por uno, por favor.
refusal-link-in-words = En este texto hay un enlace que deja entrar en un chat. Lo vería todo el mundo. Ponlo en un campo aparte, como enlace para miembros.
refusal-not-agreed = Esta persona no quiere estar en la lista. Solo vuelve a ella si te dice que ahora sí quiere.
refusal-fetching-off = Este servidor no trae nada de otras redes. En su lugar puedes subir un archivo o pegar un texto.
refusal-address-unfit = De esta dirección no se trae nada. Tiene que empezar por https:// y ser pública.
refusal-fetch-failed = No se pudo traer, o es de un tipo que aquí no se puede leer. En su lugar puedes subir un archivo.
refusal-busy = Ahora mismo hay mucha actividad. Prueba otra vez dentro de un minuto, por favor.
refusal-nothing-to-decide = Esto es una pregunta al grupo. No hay nada que decidir: puedes responderla.
