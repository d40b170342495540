package it.sportello.ask.reports

import it.sportello.ask.campaigns.AgeBand
import it.sportello.ask.campaigns.Campaigning
import it.sportello.ask.campaigns.Cell
import it.sportello.ask.campaigns.Reason
import it.sportello.talk.broadcasts.running.House
import org.apache.commons.csv.CSVFormat
import org.apache.commons.csv.CSVParser
import org.dhatim.fastexcel.reader.ReadableWorkbook
import spock.lang.Specification

import java.nio.charset.StandardCharsets

class ReportSpec extends Specification {

    def "#answers answers of #invited are #rate in a hundred"() {
        expect:
        new Cell(invited, answers).rate() == rate
        new Cell(invited, answers).said() == said

        where:
        invited | answers || rate | said
        0       | 0       || 0    | 'nessun contatto'
        8       | 1       || 13   | '13 %'
        200     | 1       || 1    | '1 %'
        201     | 1       || 0    | '0 %'
        3       | 2       || 67   | '67 %'
        7       | 7       || 100  | '100 %'
    }

    def "how long it took is told by its quartiles, each the time of a sheet, and by bins of five minutes"() {
        when:
        def times = Times.of([60, 240, 299, 300, 900, 1_800, 7_200])

        then:
        [times.sheets(), times.lower(), times.median(), times.upper()] == [7, 4, 5, 30]
        times.bins()*.sheets() == [3, 1, 0, 1, 0, 0, 2]
        times.bins()*.label().with { [first(), last()] } == ['da 0 a meno di 5 minuti', '30 minuti o più']
        Times.of([]).with { [sheets(), median()] } == [0, 0]

        and: 'rounded as the page of the sheet does: never to nothing'
        Times.of([12]).median() == 1
    }

    def "files have every row and column, say what each column means, and what staff typed is never a formula"() {
        given:
        def world = new Campaigning()
        world.person('giovane', 20)
        world.person('anziana', 70)
        world.person('muta', 70)
        world.person('senza-eta', null)
        def campaign = world.invited(title: '=HYPERLINK("http://x")')
        world.opens('anziana')
        world.answers('anziana', [trade: 'cuoco', licence: 'no'])
        world.sends('anziana')
        world.note.said('muta', Reason.NO_SKILLS)
        def report = new MakeReport(world.invitations, world.house.offices, world.questionnaires).of(campaign, [House.OFFICE])

        when:
        def rows = CSVParser.parse(new String(new WriteSpreadsheet().csv(report.table()), StandardCharsets.UTF_8).substring(1),
                CSVFormat.DEFAULT.builder().setDelimiter(';' as char).setHeader().setSkipHeaderRecord(true).get()).records

        then:
        rows.first().toMap().keySet() as List == Column.values()*.title()
        rows*.get('fascia_eta') == (AgeBand.values()*.label()) + [Table.ALL]
        rows.every { row -> sum(row, ['da_invitare', 'non_raggiunte', 'senza_invito', 'invitate']) == (row.get('in_lista') as int) }
        rows.every { row -> sum(row, ['risposte', 'partito', 'consegnato', 'aperto', 'cominciato', 'lasciato', 'scaduto']) == (row.get('invitate') as int) }
        rows.every { it.get('campagna') == '\'=HYPERLINK("http://x")' }
        rows.last().toMap().subMap(['ufficio', 'invitate', 'risposte', 'tasso', 'motivo_competenze', 'minuti_mediana']) ==
                [ufficio: 'Cagliari', invitate: '4', risposte: '1', tasso: '25', motivo_competenze: '1', minuti_mediana: '2']
        rows.find { it.get('fascia_eta') == AgeBand.OVER_50.label() }.toMap().subMap(['invitate', 'risposte', 'tasso', 'motivo_competenze', 'minuti_mediana']) ==
                [invitate: '2', risposte: '1', tasso: '50', motivo_competenze: '1', minuti_mediana: '']

        when:
        def book = new ReadableWorkbook(new ByteArrayInputStream(new WriteSpreadsheet().xlsx(report.table())))
        def sheets = book.sheets.toList()
        def table = sheets[0].read()
        def meanings = sheets[1].read()

        then:
        sheets*.name == ['Report', 'Colonne']
        table.first().collect { it.text } == Column.values()*.title()
        table.size() == rows.size() + 1
        table.every { row -> row.every { it == null || it.formula == null } }
        table[1].getCellText(0) == '\'=HYPERLINK("http://x")'
        meanings.drop(1).collect { [it.getCellText(0), it.getCellText(1)] } == Column.values().collect { [it.title(), it.meaning()] }
        Column.values().every { it.meaning().endsWith('.') }

        cleanup:
        book?.close()
    }

    def "where people left is told by the words of the question, the most first"() {
        given:
        def world = new Campaigning()
        ['a', 'b', 'c', 'd'].each { world.person(it) }
        def campaign = world.invited()
        ['a', 'b', 'c', 'd'].each { world.opens(it) }
        ['a', 'b'].each { world.answers(it, [trade: 'cuoco', means: 'bici']) }
        world.answers('c', [trade: 'cuoco', means: 'bici', licence: 'no'])
        world.answers('d', [trade: 'cuoco', means: 'bici', licence: 'no', bus: 'yes', born: '1980-02-01'])

        when:
        world.at('2026-12-05T12:00')
        def report = new MakeReport(world.invitations, world.house.offices, world.questionnaires).of(campaign, [House.OFFICE])

        then:
        report.left()*.people() == [2, 1, 1]
        report.left().first().question() == Campaigning.FLOW.texts().find('it', 'patente.ask').get()
        report.left()*.question().contains(Campaigning.FLOW.texts().find('it', 'rivedi.ask').orElse('Alla rilettura, prima di inviare'))
    }

    private static int sum(row, List<String> columns) { columns.sum { row.get(it) as int } as int }
}
