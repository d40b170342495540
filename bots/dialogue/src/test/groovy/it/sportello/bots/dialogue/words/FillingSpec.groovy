package it.sportello.bots.dialogue.words

import spock.lang.Specification

class FillingSpec extends Specification {

    def 'what is missing is left empty, and a line of nothing else is left out'() {
        expect:
        Filling.fill(text, [title: 'Cuoco', odd: 'a{title}$1\\']) == filled

        where:
        text                              | filled
        'Offerta: {title}'                | 'Offerta: Cuoco'
        '{title}\nPaga: {pay}\nFine'      | 'Cuoco\nFine'
        '{title} a {town}'                | 'Cuoco a '.strip()
        'Paga: {pay}'                     | ''
        '{odd}'                           | 'a{title}$1\\'
        'senza niente'                    | 'senza niente'
    }
}
