package it.sportello.templates

import spock.lang.Shared
import spock.lang.Specification

class StopWordsSpec extends Specification {

    @Shared
    StopWords stopWords = StopWords.load()

    @Shared
    List<List<String>> corpus = read("/stop-corpus.tsv")

    /** Written and frozen before the rules were widened: told in figures alone, so that nobody mends a rule for one of them. */
    @Shared
    List<List<String>> unseen = read("/stop-heldout.tsv")

    static List<List<String>> read(String file) {
        StopWordsSpec.getResource(file).readLines("UTF-8").findAll { !it.startsWith("#") && it }.collect { it.split("\t") as List<String> }
    }

    BigDecimal precision(List<List<String>> lines) {
        def found = lines.findAll { stopWords.matches(it[2]) }
        found.count { it[0] == "stop" } / found.size()
    }

    BigDecimal recall(List<List<String>> lines) {
        def wanted = lines.findAll { it[0] == "stop" }
        wanted.count { stopWords.matches(it[2]) } / wanted.size()
    }

    def "whoever wants no more messages is understood in words never read before, and nobody else is silenced"() {
        given:
        (["it", "en", "fr", "ar"].collect { [it] } + [["it", "en", "fr", "ar"]]).each { languages ->
            def lines = unseen.findAll { it[1] in languages }
            println "STOP, unseen, $languages: ${lines.size()} messages, precision ${precision(lines).round(new java.math.MathContext(3))}, " +
                "recall ${recall(lines).round(new java.math.MathContext(3))}"
        }

        expect:
        precision(unseen) >= 0.98
        recall(unseen) >= 0.95
    }

    def "the unseen messages are many in each language, and none is in the corpus (#language)"() {
        expect:
        unseen.count { it[0] == label && it[1] == language } >= least
        unseen*.get(2)*.toLowerCase().intersect(corpus*.get(2)*.toLowerCase()).isEmpty()

        where:
        [language, label] << [["it", "en", "fr", "ar"], ["stop", "other"]].combinations()
        least = language == "it" ? 120 : 40
    }

    def "what was understood once still is"() {
        given:
        def wrong = corpus.findAll { (it[0] == "stop") != stopWords.matches(it[2]) }
        println "STOP, corpus: ${corpus.size()} messages, precision ${precision(corpus)}, recall ${recall(corpus)}; wrong ${wrong*.get(2)}"

        expect:
        corpus.count { it[1] == "it" } >= 150
        precision(corpus) >= 0.98
        recall(corpus) >= 0.95
    }

    def "every STOP can be explained by the name of its rule"() {
        expect:
        stopWords.why("Non voglio più ricevere messaggi").get() == "it: non vuole messaggi"
        stopWords.why("STOP").get().endsWith("stop")
        stopWords.why("STOP 12345").isEmpty()
    }

    def "a very long message is never a STOP, and is told so at once"() {
        expect:
        stopWords.why("non voglio " * 5000 + "messaggi").isEmpty()
        stopWords.why(("per favore " * 26) + "x").isEmpty()
    }
}
