package it.sportello.templates

import spock.lang.Specification

class GulpeaseSpec extends Specification {

    def "the index is Lucisano and Piemontese's, counted by hand"() {
        expect:
        Gulpease.of(text) == score

        where:
        score | text
        // 1 sentence, 9 words, 58 letters: 89 + (300 - 580) / 9
        58    | "La domanda presentata presso questo ufficio risulta essere accolta."
        // 1 sentence, 7 words, 80 letters: 89 + (300 - 800) / 7
        18    | "Documentazione amministrativa obbligatoriamente presentata dagli interessati residenti."
        // short words in short sentences leave the scale
        100   | "Il gatto dorme. Il cane no."
        100   | ""
        100   | "https://cpi.example.it/privacy"
    }

    def "a point within a number ends no sentence, a line does"() {
        expect:
        Gulpease.sentences("Paga 1.250 euro alle 9.30.\nCiao").size() == 2
    }

    def "a sentence over 25 words is found"() {
        expect:
        Gulpease.tooLong("parola " * 25 + ".").isEmpty()
        Gulpease.tooLong("parola " * 26 + ".").size() == 1
    }
}
