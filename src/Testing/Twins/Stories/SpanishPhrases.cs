namespace UnifiedInbox.Testing;

internal static class SpanishPhrases
{
    public static PhraseBook Book { get; } = new(
        "Hola", "Un saludo,", "RE: ",
        ["martes", "miércoles", "jueves", "lunes"],
        [
            new("Rutas de reparto en {company}", "la planificación de rutas", "el equipo gana casi una hora al día"),
            new("Facturas que llegan a tiempo", "los avisos de facturas", "los cobros llegan nueve días antes"),
            new("Inventario sin hojas de cálculo", "el inventario", "contar el almacén lleva minutos"),
        ],
        new()
        {
            [Turn.Opener] =
            [
                "He visto que {company} está creciendo, ¡enhorabuena! Ayudamos con {theme}: {gain}. ¿Le interesaría?",
                "¿Cómo llevan {theme} en {company}? Con nuestra herramienta {gain}. Me encantaría conocer su opinión.",
            ],
            [Turn.FollowUp] = ["¿Pudo leer mi mensaje? También puedo enviarle un vídeo de dos minutos.", "Solo un pequeño recordatorio. Si no es el momento, un simple no me basta."],
            [Turn.Question] = ["¿Funciona con los programas que ya tenemos?", "¿Cuánto costaría para veinte personas?", "¿Dónde se guardan los datos?", "¿Cuánto se tarda en empezar?"],
            [Turn.Answer] = ["¡Buena pregunta! Sí, y no hay que instalar nada.", "El precio depende solo de los usuarios, sin permanencia.", "Todo se queda en Europa y firmamos su acuerdo antes de empezar.", "Una tarde. Al cabo de un mes {gain}."],
            [Turn.Interested] = ["Llega en buen momento, justo ayer hablábamos de ello. ¡Cuénteme más!", "Suena bien, me gustaría verlo."],
            [Turn.Propose] = ["¡Perfecto! ¿Le va bien el {day} a las {time}?", "¿Qué tal el {day}, {time}? Con veinte minutos basta."],
            [Turn.Agree] = ["El {day} a las {time} me va bien, envíeme la invitación.", "De acuerdo, ¡hasta el {day}!"],
            [Turn.Confirm] = ["Hecho, la invitación va en camino. ¡Hasta pronto!", "Reservado. Llevaré un ejemplo pensado para {company}."],
            [Turn.Objection] = ["La verdad es que ya usamos algo para eso.", "Buena idea, pero este trimestre no hay presupuesto."],
            [Turn.Reassure] = ["Lo entiendo. El primer mes es gratis, así hablan los números.", "Me lo dicen a menudo; muchos mantienen lo antiguo un mes y luego cambian."],
            [Turn.NotNow] = ["Ahora no, lo siento. ¿Hablamos en primavera?", "Gracias, pero este año no es una prioridad."],
            [Turn.Acknowledge] = ["Gracias por la respuesta tan clara, volveré a escribirle.", "Entendido, ¡mucha suerte a todo el equipo!"],
            [Turn.OutOfOffice] = ["Gracias por su mensaje. Estoy fuera de la oficina hasta el {day} y responderé a mi vuelta."],
        });
}
