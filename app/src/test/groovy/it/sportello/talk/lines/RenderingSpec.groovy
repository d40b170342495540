package it.sportello.talk.lines

import it.sportello.bots.messaging.ChannelType
import it.sportello.bots.messaging.Content
import it.sportello.bots.messaging.QuickReply
import it.sportello.bots.messaging.adapter.Capabilities
import spock.lang.Specification

import java.time.Duration

class RenderingSpec extends Specification {

    def "a letter keeps its choices and its link as they are"() {
        given:
        def content = new Content('Un lavoro', [new QuickReply('a', 'Una scelta che non entra su un bottone di un telefono')], new Content.Link('Vedi', 'https://x.it'), null, 'contact')

        expect:
        Rendering.render(content, null, ChannelType.EMAIL) == content.asking(null)
    }

    static final LONG = 'Addetta alla produzione di pasta fresca, Quartu'

    def "a choice too long for a #type button is read whole in the message, and its button says number and first words"() {
        when:
        def shown = Rendering.render(asked(LONG, 'Cerca altro'), can(buttons, rows, room), type)

        then:
        shown.text() == "Quale?\n1 $LONG\n2 Cerca altro"
        shown.choices()*.title() == titles
        shown.choices()*.id() == (titles ? ['a/s/1/0', 'a/s/1/1'] : [])

        where:
        type                 | buttons | rows | room || titles
        ChannelType.TELEGRAM | 99      | 0    | 64   || ['1 Addetta alla produzione di…', '2 Cerca altro']
        ChannelType.WHATSAPP | 3       | 10   | 24   || ['1 Addetta alla…', '2 Cerca altro']
        ChannelType.SMS      | 0       | 0    | 0    || []
    }

    def "choices that fit stay as they are, and the message is not made longer"() {
        expect:
        Rendering.render(asked('Cameriere, Cagliari', 'Cerca altro'), can(3, 10, 24), ChannelType.WHATSAPP) == asked('Cameriere, Cagliari', 'Cerca altro')
    }

    def "two long titles that begin alike have different buttons, within the room there is"() {
        when:
        def titles = Rendering.render(asked(LONG, LONG + ' due', 'Supercalifragilistichespiralidoso'), can(3, 10, 24), ChannelType.WHATSAPP).choices()*.title()

        then:
        titles == ['1 Addetta alla…', '2 Addetta alla…', '3 Supercalifragilistich…']
        titles.every { it.length() <= 24 }
    }

    private static Content asked(String... titles) {
        Content.of('Quale?', titles.toList().withIndex().collect { title, at -> new QuickReply("a/s/1/$at".toString(), title) })
    }

    private static Capabilities can(int buttons, int rows, int room) {
        new Capabilities(1_024, buttons, rows, room, 1, Duration.ZERO, 0, Duration.ZERO, false, false, false, true)
    }
}
