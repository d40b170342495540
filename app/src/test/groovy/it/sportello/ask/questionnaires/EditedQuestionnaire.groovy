package it.sportello.ask.questionnaires

/** A questionnaire as data, and edited as somebody who cannot leave it alone would. The same seed gives the same one. */
class EditedQuestionnaire {

    static final TYPES = ['choice', 'several', 'yes-no', 'number', 'text', 'date']
    private static final FEWEST = 5
    private static final MOST = 14

    final Random random
    final List<Map> questions
    private int names

    EditedQuestionnaire(Random random, int many) {
        this(random, [], 0)
        many.times { questions << drawn() }
    }

    private EditedQuestionnaire(Random random, List<Map> questions, int names) {
        this.random = random
        this.questions = questions
        this.names = names
    }

    EditedQuestionnaire edited(int times) {
        def next = new EditedQuestionnaire(random, questions.collect { it + [options: [] + it.options] }, names)
        times.times { next.edit() }
        next
    }

    private void edit() {
        def one = questions[random.nextInt(questions.size())]
        switch (random.nextInt(11)) {
            case 0 -> { if (questions.size() < MOST) { questions.add(random.nextInt(questions.size() + 1), drawn()) } }
            case 1 -> { if (questions.size() > FEWEST) { questions.remove(one) } }
            case 2 -> questions.swap(random.nextInt(questions.size()), random.nextInt(questions.size()))
            case 3 -> one.node = "n${++names}"
            case 4 -> one.keep = "k${++names}"
            case 5 -> one.text = ++names
            case 6 -> one.optional = !one.optional
            case 7 -> { if (one.options) { one.options << "o${++names}" } }
            case 8 -> { if (one.options.size() > 2) { one.options.remove(random.nextInt(one.options.size())) } }
            case 9 -> { one.min = 1 + random.nextInt(3); one.max = 30 + random.nextInt(70) }
            case 10 -> { one.type = TYPES[random.nextInt(TYPES.size())]; one.options = options(one.type) }
        }
        if (one.options.size() > 7) {
            one.options = one.options.takeRight(4)
        }
    }

    private Map drawn() {
        def type = TYPES[random.nextInt(TYPES.size())]
        int name = ++names
        [node: "n$name".toString(), keep: "k$name".toString(), type: type, options: options(type), min: 1, max: 99, optional: random.nextBoolean(), text: name]
    }

    private List options(String type) {
        type in ['choice', 'several'] ? (1..3).collect { "o${++names}".toString() } : []
    }

    Map question(String node) { questions.find { it.node == node } }

    /** Words that answer a question as it is here, none of them said before where words are free. */
    String answer(Map question, int nth) {
        if (question.optional && random.nextInt(6) == 0) {
            return 'preferisco non dirlo'
        }
        switch (question.type) {
            case 'number' -> "${question.min + random.nextInt(question.max - question.min + 1)}"
            case 'text' -> "mestiere $nth"
            case 'date' -> "${1 + random.nextInt(28)}/${1 + random.nextInt(12)}/${1960 + random.nextInt(40)}"
            case 'yes-no' -> random.nextBoolean() ? 'sì' : 'no'
            case 'several' -> question.options.take(2).collect { "Scelta $it" }.join(' e ')
            default -> "Scelta ${question.options[random.nextInt(question.options.size())]}"
        }
    }

    /** Whether a value kept under a name is an answer here. */
    boolean takes(String name, String value) {
        def asked = questions.find { it.keep == name }
        asked && (value == '-' ? asked.optional : asked.type != 'choice' || asked.options*.toString().contains(value))
    }

    Map<String, String> files() {
        ['flow.yml': flow(), 'text.it.yml': text()]
    }

    private String flow() {
        def nodes = questions.withIndex().collect { one, int at ->
            "  ${one.node}: { ask: ${one.type}, keep: ${one.keep}${one.optional ? ', optional: yes' : ''}${limits(one)}${options(one)}, next: ${next(at)} }"
        }
        """\
spec: 1
language: it
expires: 9d
questionnaire: { minutes: '5' }
starts: { keyword: prova }
nodes:
  apri: { call: questionnaires.open, on: { already-sent: gia, resumed: riprendi }, next: inizio }
  inizio: { ask: yes-no, options: { yes: ${next(-1)}, no: rifiuta } }
  rifiuta: { call: questionnaires.withdraw, next: rifiutata }
  rifiutata: { say: rifiutata, end: withdrawn }
  riprendi: { say: riprendi, next: ${next(-1)} }
${nodes.join('\n')}
  rivedi: { ask: read-back, next: invia }
  invia: { call: questionnaires.send, on: { already-sent: gia, none: chiusa }, next: fine }
  fine: { say: fine, end: sent }
  gia: { say: gia, end: already-sent }
  chiusa: { say: chiusa, end: closed }
"""
    }

    private String next(int at) { at + 1 < questions.size() ? questions[at + 1].node : 'rivedi' }

    private static String limits(Map one) { one.type in ['number', 'text'] ? ", min: '${one.min}', max: '${one.max}'" : '' }

    private static String options(Map one) { one.options ? ", options: [${one.options.join(', ')}]" : '' }

    private String text() {
        questions.collect { one ->
            "${one.node}: { ask: \"Domanda ${one.text}?\", label: \"D ${one.text}\", why: \"Serve a te.\", help: \"Scrivi la tua.\"" +
                    one.options.collect { ", $it: Scelta $it" }.join('') + ' }'
        }.join('\n') + '''
inizio.ask: "Ti va?"
riprendi: Riprendiamo.
rifiutata: Va bene.
fine: Grazie.
gia: Ci sono.
chiusa: Sono in ufficio.
'''
    }
}
