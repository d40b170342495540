package it.sportello.office.journal

import it.sportello.Desk
import it.sportello.office.journal.chain.Chain
import it.sportello.office.journal.chain.Page
import it.sportello.office.journal.chain.Scribe
import it.sportello.office.journal.verify.Export
import it.sportello.office.journal.verify.Verdict
import it.sportello.office.journal.verify.Verify
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

import java.time.Instant
import java.time.LocalDate

/** What stands in the journal cannot be changed without being seen, and nobody's name stands in it. */
class JournalSpec extends Specification {

    @Shared
    @AutoCleanup
    Desk desk = new Desk()
    @Shared Journal journal = desk.bean(Journal)
    @Shared Chain chain = desk.bean(Chain)
    @Shared List<String> whole

    def setupSpec() {
        (1..230).collate(23).each { some ->
            journal.record(some.collect {
                Entry.of(Kind.values()[it % Kind.values().size()], Actor.staff('OPERATOR', "staff${it % 7}"))
                        .named("entry-$it").about('vacancy', "CA-$it").person("contact${it % 11}").with('people', it)
            })
        }
        whole = exported()
    }

    def "an export is intact, with all that was told, in pages that follow each other"() {
        when:
        def verdict = verify(whole)

        then:
        verdict instanceof Verdict.Intact
        verdict.entries() == 230
        verdict.first() == 1
        verdict.key() == desk.bean(Export).publicKey()
        whole.size() == 232

        and:
        chain.from(1, 10)*.lines()*.size() == [100, 100, 30]
        chain.find(2).get().before() == chain.find(1).get().head()
    }

    def "one letter changed anywhere is found, at its line"() {
        expect: 'every line, at a place that differs from line to line, and each of them in many places'
        whole.indices.every { int at -> broken(changed(whole, at, (at * 37) % whole[at].length())).line() == at + 1 }
        [0, 1, 57, 230, 231].every { int at -> (0..<whole[at].length()).every { int place ->
            broken(changed(whole, at, place)).line() as int in [at + 1, at + 2] } }
    }

    def "one entry taken out, moved, repeated or put in is found, at its line"() {
        expect:
        (1..230).every { broken(whole - whole[it]).line() == it + 1 }
        (1..229).every { int at -> broken(swapped(whole, at, at + 1)).line() == at + 1 }
        (1..200).every { int at -> broken(swapped(whole, at, at + 30)).line() == at + 1 }
        (1..230).every { int at -> broken(inserted(whole, at + 1, whole[at])).line() == at + 2 }
    }

    def "the end cut off is found, wherever it is cut, in the middle of a line too"() {
        expect:
        (1..231).every { broken(whole.take(it)).why().contains('manca la riga di chiusura') }
        (1..230).every { int kept -> broken(whole.take(kept) + whole.last()).why().contains('mancano delle voci') }
        def text = text(whole)
        (1..400).every { Verify.verify(stream(text.substring(0, (text.length() - 1) * it / 401 as int))) instanceof Verdict.Broken }
        Verify.verify(stream(text.substring(0, text.length() - 1))) instanceof Verdict.Broken
        broken(whole + [whole[5]]).line() == 232 || broken(whole + [whole[5]]).line() == 233
    }

    def "who writes entries anew with right hashes is found by the signature"() {
        given: 'the last entry changed, its hash and the closing made to fit, but not the signature'
        def page = chain.last()
        def forged = it.sportello.office.journal.chain.Line.read(page.lines().last().text()).ended('FAILED')
        def hash = it.sportello.office.journal.chain.Hash.of(page.lines()[-2].hash(), forged.text())
        def line = forged.text()[0..-2] + ",\"hash\":\"$hash\"}"

        expect:
        broken(whole[0..-3] + [line, whole.last().replace(page.head(), hash)]).line() == 232
    }

    def "the text holds nobody's id, and forgetting a person changes no line and no figure"() {
        given:
        def before = desk.bean(Pseudonyms).known('contact3').get()
        def mentions = whole.count { it.contains(before) }

        expect:
        mentions == 21
        whole.every { !it.contains('contact3') && !it.contains('staff3') }

        when:
        def figures = chain.counts(1, 10)
        desk.bean(Pseudonyms).forget('contact3')

        then:
        exported()[0..-2] == whole[0..-2]
        verify(exported()) instanceof Verdict.Intact
        chain.counts(1, 10) == figures
        figures.findAll { !it.key.contains(':') }.values().sum() == 230

        and: 'nobody can tell any more whose they were'
        desk.bean(Pseudonyms).known('contact3').empty
        desk.bean(Pseudonyms).of('contact3') != before
    }

    private List<String> exported() {
        desk.bean(Scribe).writeAll()
        desk.bean(Export).read(chain.find(1).get(), LocalDate.MAX).getText('UTF-8').readLines()
    }

    private static Verdict.Broken broken(List<String> lines) {
        def verdict = verify(lines)
        assert verdict instanceof Verdict.Broken
        verdict
    }

    private static Verdict verify(List<String> lines) { Verify.verify(stream(text(lines))) }

    private static String text(List<String> lines) { lines.collect { it + '\n' }.join('') }

    private static InputStream stream(String text) { new ByteArrayInputStream(text.getBytes('UTF-8')) }

    private static List<String> changed(List<String> lines, int at, int place) {
        def all = new ArrayList<String>(lines)
        all[at] = lines[at].substring(0, place) + (lines[at][place] == '7' ? '8' : '7') + lines[at].substring(place + 1)
        all
    }

    private static List<String> swapped(List<String> lines, int one, int other) {
        def all = new ArrayList<String>(lines)
        Collections.swap(all, one, other)
        all
    }

    private static List<String> inserted(List<String> lines, int at, String line) {
        def all = new ArrayList<String>(lines)
        all.add(at, line)
        all
    }
}
