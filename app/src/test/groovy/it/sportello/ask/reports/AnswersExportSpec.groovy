package it.sportello.ask.reports

import it.sportello.Desk
import it.sportello.Visitor
import it.sportello.ask.questionnaires.Filed
import it.sportello.ask.questionnaires.Given
import it.sportello.ask.questionnaires.Opening
import it.sportello.ask.questionnaires.Sheet
import it.sportello.ask.questionnaires.SheetState
import it.sportello.ask.questionnaires.Sheets
import it.sportello.office.offices.Offices
import it.sportello.office.offices.SampleOffices
import it.sportello.office.staff.Role
import it.sportello.talk.flows.Flows
import org.apache.commons.csv.CSVFormat
import org.apache.commons.csv.CSVParser
import org.dhatim.fastexcel.reader.ReadableWorkbook
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

import java.time.Instant

/** The answers to a questionnaire are taken away as a file. */
class AnswersExportSpec extends Specification {

    static final OFFICE = SampleOffices.cagliari().code()
    static final AT = Instant.parse('2026-11-23T09:00:00Z')

    @Shared @AutoCleanup Desk desk = new Desk()
    @Shared Visitor manager

    def setupSpec() {
        desk.bean(Offices).save(SampleOffices.cagliari())
        manager = desk.as(Role.MANAGER, [OFFICE])
        sheet('anna', OFFICE) { it.answering('trade', given('mestiere', 'cuoco', 'Cuoca o cuoco')).answering('km', given('chilometri', '30', '=30+1'))
                .answering('bus', given('autobus', 'yes', 'Sì')).setAside('gone', given('vecchia', 'x', '@SOMMA(A1)'), 'altra')
                .sent(new Filed('c', '2026-0000001', AT.plusSeconds(600), ['trade', 'km'], null, null, [spostamenti: 'buoni'])) }
        sheet('bruno', OFFICE) { it.answering('trade', given('mestiere', 'barista', 'Barista')).ended(SheetState.WITHDRAWN, AT) }
        sheet('altrove', 'ALTRO') { it.answering('trade', given('mestiere', 'barista', 'Barista')) }
    }

    def "a line for each sheet of the own offices, in Italian, without names, with what does not count apart"() {
        when:
        def rows = csv('/risposte/prova/csv')

        then:
        rows*.get('persona') as Set == ['anna', 'bruno'] as Set
        rows.find { it.get('persona') == 'anna' }.toMap().subMap(['stato', 'ricevuta', 'trade', 'bus', 'canali', 'altre_risposte', 'fascia_spostamenti']) ==
                [stato: 'Inviato', ricevuta: '2026-0000001', trade: 'Cuoca o cuoco', bus: '', canali: 'sms', altre_risposte: 'bus: Sì | gone: @SOMMA(A1)', fascia_spostamenti: 'buoni']

        and: 'who withdrew is counted, and not told'
        rows.find { it.get('persona') == 'bruno' }.toMap().subMap(['stato', 'trade', 'altre_risposte']) == [stato: 'Ritirato', trade: '', altre_risposte: '']
    }

    def "what somebody typed is never a formula, in either file, and each column is explained"() {
        expect:
        csv('/risposte/prova/csv').find { it.get('persona') == 'anna' }.get('km') == "'=30+1"
        manager.get('/risposte/prova/xlsx').header('content-disposition').contains('risposte-prova.xlsx')

        when:
        def book = new ReadableWorkbook(new ByteArrayInputStream(desk.bean(WriteSpreadsheet).xlsx(desk.bean(ListAnswers).of(desk.bean(Flows).named('prova').get(), [OFFICE]).get())))
        def table = book.sheets.toList()[0].read()
        def meanings = book.sheets.toList()[1].read()

        then:
        table.every { row -> row.every { it == null || it.formula == null } }
        meanings.drop(1)*.getCellText(0) == table.first().collect { it.text }
        meanings.find { it.getCellText(0) == 'trade' }.getCellText(1) == 'Che lavoro fai? Risposte: Cuoca o cuoco, Barista.'

        cleanup:
        book?.close()
    }

    def "the page says what the file has; an operator takes none, and nobody that of another office"() {
        expect:
        manager.get('/risposte/prova').page.select('dt')*.text().containsAll(['persona', 'altre_risposte', 'trade', 'born'])
        manager.get('/questionari?questionnaire=prova').page.select('a[href=/risposte/prova]').size() == 1
        desk.as(Role.OPERATOR, [OFFICE]).get('/risposte/prova/csv').status == 403
        manager.get('/risposte/prova/csv?office=ALTRO').status == 403
        manager.get('/risposte/nessuno').status == 404
    }

    private List csv(String address) {
        CSVParser.parse(manager.get(address).text.substring(1),
                CSVFormat.DEFAULT.builder().setDelimiter(';' as char).setHeader().setSkipHeaderRecord(true).get()).records
    }

    private void sheet(String contact, String office, Closure<Sheet> change) {
        def revision = desk.bean(Flows).named('prova').get().revision()
        def opened = desk.bean(Sheets).open(Sheet.open(new Opening(contact, 'prova', 1, revision, office, 'it', '', AT)))
        desk.bean(Sheets).change(opened.id()) { change(it) }
    }

    private static Given given(String node, String value, String title) { new Given("k$node".toString(), node, value, title, title, 'sms', AT.plusSeconds(60), null) }
}
