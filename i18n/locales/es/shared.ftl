languages-label = Idioma
not-sent = Todavía no se ha enviado
