package it.sportello.ask.questionnaires.mongo

import it.sportello.TestStore
import it.sportello.ask.questionnaires.Filed
import it.sportello.ask.questionnaires.Given
import it.sportello.ask.questionnaires.Opening
import it.sportello.ask.questionnaires.Sheet
import it.sportello.ask.questionnaires.SheetState
import it.sportello.ask.questionnaires.Sheets
import it.sportello.ask.questionnaires.interview.Completion
import it.sportello.ask.questionnaires.interview.Interview
import it.sportello.ask.questionnaires.interview.Judgement
import it.sportello.ask.questionnaires.interview.NationalIndex
import it.sportello.ask.questionnaires.interview.Returned
import spock.lang.Specification

import java.time.Duration
import java.time.LocalDate
import java.util.concurrent.Callable
import java.util.concurrent.Executors

class MongoSheetsSpec extends Specification {

    def store = new TestStore()
    def now = store.clock.instant()
    def sheets = SheetStore.sheets(store)

    def "what is kept is what comes back"() {
        given:
        def answered = sheets.open(sheet('anna')).answering('a', given('k1')).answering('a', given('k2', 'op1')).doubting('n') { it.missed('k') }

        when:
        def kept = sheets.change(answered.id()) { answered.sent(new Filed('c', '2026-0000001', now, ['a'], 'h', 'p', [mobilita: 'bassa'])) }

        then:
        sheets.find(kept.id()).get() == kept
        sheets.receipted('2026-0000001').get() == kept
        sheets.ofPerson(['anna', 'bruno']) == [kept]
        kept.version() == 2
        kept.answers().a.earlier().size() == 1
    }

    def "opened twice it is one, and the one that was there stays"() {
        given:
        def first = sheets.open(sheet('anna'))
        sheets.change(first.id()) { it.answering('a', given('k1')) }

        expect:
        sheets.open(sheet('anna')).answers().keySet() == ['a'] as Set
        sheets.ofOffice('CA', Sheets.Filter.NONE, null).sheets().size() == 1
    }

    def "a change that changes nothing writes nothing"() {
        given:
        def first = sheets.open(sheet('anna'))

        expect:
        sheets.change(first.id()) { it }.version() == 1
    }

    def "sixteen who answer at once lose no answer"() {
        given:
        def id = sheets.open(sheet('anna')).id()
        def pool = Executors.newFixedThreadPool(16)

        when:
        pool.invokeAll((1..48).collect { n -> { -> sheets.change(id) { it.answering("a$n".toString(), given("k$n".toString())) } } as Callable })*.get()

        then:
        sheets.find(id).get().answers().size() == 48
        sheets.find(id).get().version() == 49

        cleanup:
        pool.shutdownNow()
    }

    def "an office reads its sheets page by page, the latest first, and chooses by state, questionnaire and band"() {
        given: 'three pages of the store, of which a few are sent'
        (1..230).each { n -> sheets.open(sheet("p$n".toString(), n, n % 50 == 0 ? 'altra' : 'prova')) }
        [10, 20, 200].each { n -> sheets.change(id("p$n", n % 50 == 0 ? 'altra' : 'prova')) { it.sent(new Filed('c', "r$n", now, [], null, null, [mobilita: n == 10 ? 'bassa' : 'buona'])) } }
        sheets.open(sheet('altrove', 1, 'prova', 'PA'))

        when:
        def pages = []
        Integer from = null
        while (pages.empty || from != null) {
            def listed = sheets.ofOffice('CA', Sheets.Filter.NONE, from)
            pages << listed.sheets()
            from = listed.older()
        }

        then:
        pages.flatten()*.opening()*.contact() == (230..1).collect { "p$it".toString() }
        pages.every { it.size() <= 149 }
        contacts(new Sheets.Filter(SheetState.SENT, null, null)) == ['p200', 'p20', 'p10']
        contacts(new Sheets.Filter(SheetState.SENT, 'prova', null)) == ['p20', 'p10']
        contacts(new Sheets.Filter(null, null, 'mobilita/bassa')) == ['p10']
        contacts(new Sheets.Filter(SheetState.WITHDRAWN, null, null)) == []
        sheets.ofOffice('PA', Sheets.Filter.NONE, null).sheets()*.opening()*.contact() == ['altrove']
    }

    def "a sheet whose office became known is on that office's list, and on no other"() {
        given:
        def id = sheets.open(sheet('anna', 1, 'prova', null)).id()

        expect:
        sheets.ofOffice(null, Sheets.Filter.NONE, null).sheets().size() == 1

        when:
        sheets.change(id) { it.readBy('CA') }

        then:
        sheets.ofOffice(null, Sheets.Filter.NONE, null).sheets().empty
        sheets.ofOffice('CA', Sheets.Filter.NONE, null).sheets()*.id() == [id]
    }

    def "when the list missed that a sheet was sent, the same call played again tells it"() {
        given:
        def id = sheets.open(sheet('anna')).id()
        sheets.change(id) { it.sent(new Filed('c', 'r1', now, [], null, null, [:])) }
        store.collection('sheet-shelves').updateOne(com.mongodb.client.model.Filters.eq('_id', 'CA/0'),
                com.mongodb.client.model.Updates.set("sheets.${Base64.urlEncoder.withoutPadding().encodeToString(id.bytes)}.state".toString(), 'OPEN'))

        when:
        sheets.change(id) { it }

        then:
        contacts(new Sheets.Filter(SheetState.SENT, null, null)) == ['anna']
    }

    def "what staff adds is kept beside the sheet, and nothing of it is lost when two write"() {
        given:
        def interviews = SheetStore.interviews(store)
        def pool = Executors.newFixedThreadPool(8)

        when:
        pool.invokeAll((1..16).collect { n -> { -> interviews.change('s1') { it.judged(new Judgement('d', 1, n, 'm', 'op1', 'Anna', now)) } } as Callable })*.get()
        interviews.change('s1') { it.completed([new Completion(Completion.Field.STUDY, 'Diploma', 'op1', 'Anna', now)]) }
        def kept = interviews.change('s1') { it.givenBack(new Returned(LocalDate.parse('2026-11-23'), Returned.How.PHONE, 'op1', 'Anna', now)) }

        then:
        interviews.of('s1') == kept
        kept.judgements().size() == 16
        kept.of(Completion.Field.STUDY) == 'Diploma'
        interviews.of('s2') == Interview.none('s2')

        cleanup:
        pool.shutdownNow()
    }

    def "a national index is kept as it was brought, the latest day first"() {
        given:
        def indexes = SheetStore.indexes(store)
        def old = new NationalIndex(NationalIndex.Level.HIGH, new BigDecimal('0.730'), LocalDate.parse('2026-01-02'), 'SIL', 'op1', 'Anna', now)
        def recent = new NationalIndex(NationalIndex.Level.LOW, null, LocalDate.parse('2026-05-02'), 'SIL', 'op1', 'Anna', now)

        when:
        indexes.add('anna', recent)
        indexes.add('anna-2', old)

        then:
        indexes.of(['anna', 'anna-2']) == [recent, old]
        indexes.of(['bruno']) == []
    }

    private List<String> contacts(Sheets.Filter filter) {
        sheets.ofOffice('CA', filter, null).sheets()*.opening()*.contact()
    }

    private static String id(String contact, String questionnaire = 'prova') { "${questionnaire}_1_$contact" }

    private Sheet sheet(String contact, long minute = 0, String questionnaire = 'prova', String office = 'CA') {
        Sheet.open(new Opening(contact, questionnaire, 1, 'r1', office, 'it', '', now.plus(Duration.ofMinutes(minute))))
    }

    private Given given(String key, String by = null) {
        new Given(key, 'n', '1', 'uno', 'Uno', 'sms', now, by)
    }
}
