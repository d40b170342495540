package it.sportello.templates

import spock.lang.Shared
import spock.lang.Specification

class StopWordsSpec extends Specification {

    @Shared
    StopWords stopWords = StopWords.load()

    @Shared
    List<List<String>> corpus = StopWordsSpec.getResource("/stop-corpus.tsv").readLines("UTF-8")
        .findAll { !it.startsWith("#") && it }.collect { it.split("\t") as List<String> }

    def "whoever wants no more messages is understood, and nobody else is silenced (#set)"() {
        given:
        def lines = corpus.findAll { it[1] == set }
        def found = lines.findAll { stopWords.matches(it[3]) }
        def right = found.count { it[0] == "stop" }
        def wanted = lines.count { it[0] == "stop" }
        def wrong = found.findAll { it[0] != "stop" }*.get(3)
        def missed = (lines - found).findAll { it[0] == "stop" }*.get(3)
        def precision = right / found.size()
        def recall = right / wanted
        println "STOP, $set: ${lines.size()} messages, precision ${precision.setScale(3, java.math.RoundingMode.HALF_UP)}, " +
            "recall ${recall.setScale(3, java.math.RoundingMode.HALF_UP)}; wrong $wrong; missed $missed"

        expect:
        lines.size() >= 70
        precision >= 0.98
        recall >= 0.95

        where:
        set << ["rules", "heldout"]
    }

    def "the corpus is large enough"() {
        given:
        def italian = corpus.count { it[2] == "it" }

        expect:
        italian >= 150
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
