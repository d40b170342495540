package it.sportello.talk.templates

import it.sportello.templates.WhatsappTemplate
import it.sportello.templates.WhatsappTemplates
import spock.lang.Shared
import spock.lang.Specification

/** What Meta would refuse is seen before it is asked. */
class PreflightSpec extends Specification {

    @Shared WhatsappTemplates templates = WhatsappTemplates.load()
    def preflight = new Preflight(templates)

    def "our own templates pass: #template.name() in #template.language()"() {
        expect:
        preflight.look(template) == []

        where:
        template << templates.all()
    }

    def "«#body» in #language is stopped: #why"() {
        given:
        def values = body.findAll(/\{\{\d+}}/).toSet().size()
        def template = new WhatsappTemplate('offerta_lavoro', language, 'utility', body, (1..values).collect { "v$it".toString() }, (1..values).collect { "esempio $it".toString() })

        expect:
        preflight.look(template).any { it.blocks() && it.sentence().contains(why) }

        where:
        language | body                                                                            || why
        'it'     | '{{1}}: ecco la tua offerta di lavoro.'                                          || 'comincia o finisce con un valore'
        'it'     | 'Ecco la tua offerta di lavoro di oggi, {{1}} {{2}}, ciao.'                      || 'attaccati'
        'it'     | 'Ecco la tua offerta di lavoro: {{2}}. Scrivi {{1}} per averla.'                 || 'non sono in ordine'
        'it'     | 'Offerta {{1}} a {{2}} ok.'                                                      || 'troppi valori'
        'it'     | 'Approfitta: lavoro {{1}} con uno sconto per te, chiama ora.'                    || '«sconto», «approfitta»'
        'en'     | 'Hurry, a free job for you today: {{1}}. Write to us.'                           || '«free», «hurry»'
        'fr'     | 'Profitez de cette offre pour vous : {{1}}. Écrivez-nous.'                       || '«profitez»'
        'ar'     | 'خصم خاص لك اليوم فقط: {{1}}. اكتب لنا الآن.'                                    || 'pubblicità'
        'it'     | ('Parola ' * 200) + '{{1}} fine.'                                                || 'Il massimo è 1024'
        'it'     | 'Amministrativamente considerando le predisposizioni organizzative interistituzionali {{1}} conseguentemente procederemo.' || 'Gulpease'
        'en'     | 'word ' * 26 + '{{1}} end.'                                                       || 'più di 25 parole'
    }

    def "an offer of work is no advertising"() {
        expect:
        preflight.look(templates.find('offerta_lavoro', 'it').get()) == []
    }

    def "a language that is missing is told, and stops nothing"() {
        given:
        def only = new WhatsappTemplate('solo_italiano', 'it', 'utility', 'Abbiamo un messaggio per te: {{1}}. Rispondi sì.', ['x'], ['prova'])

        expect:
        with(preflight.look(only)) {
            it*.blocks() == [false]
            it[0].sentence().contains('ar, en, fr')
        }
    }
}
