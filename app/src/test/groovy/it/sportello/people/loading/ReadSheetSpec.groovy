package it.sportello.people.loading

import org.dhatim.fastexcel.Workbook
import spock.lang.Specification

import java.time.LocalDate

class ReadSheetSpec extends Specification {

    def "a text is read with whatever stands between its cells: #mark"() {
        when:
        def sheet = read(['Cognome', 'Nome', 'Cellulare'].join(mark) + '\r\n\r\n' + ['De Luca', 'Zoë', '333 1234567'].join(mark) + '\r\n')

        then:
        sheet.heads() == ['Cognome', 'Nome', 'Cellulare']
        sheet.lines()*.cells() == [['De Luca', 'Zoë', '333 1234567']]
        sheet.lines()*.number() == [3]

        where:
        mark << [';', ',', '\t']
    }

    def "a text as Windows writes it keeps its accents, and a mark at its beginning is not read"() {
        expect:
        ReadSheet.read('Nome\nNicolò'.getBytes('windows-1252')).sheet().lines().first().cells() == ['Nicolò']
        read('\uFEFFNome\nNicolò').heads() == ['Nome']
    }

    def "a sheet of Excel is read, with its dates and its long numbers"() {
        given:
        def out = new ByteArrayOutputStream()
        new Workbook(out, 'Prova', '1.0').withCloseable { book ->
            def page = book.newWorksheet('Elenco')
            ['Cognome', 'Nato il', 'Cellulare'].eachWithIndex { head, at -> page.value(0, at, head) }
            page.value(1, 0, 'Rossi')
            page.value(1, 1, LocalDate.of(1980, 1, 31))
            page.style(1, 1).format('dd/mm/yyyy').set()
            page.value(1, 2, 3331234567L)
        }

        when:
        def sheet = ReadSheet.read(out.toByteArray()).sheet()

        then:
        sheet.lines()*.cells() == [['Rossi', '1980-01-31', '3331234567']]
        sheet.lines()*.number() == [2]
    }

    def "what is no list is refused with a sentence: #why"() {
        expect:
        ReadSheet.read(file as byte[]).sentence().contains(word)

        where:
        why                  | file                                                            || word
        'nothing'            | new byte[0]                                                     || 'vuoto'
        'only heads'         | 'Cognome;Nome'.bytes                                            || 'vuoto'
        'a broken workbook'  | ('PK' + 'x' * 50).bytes                                         || 'leggere'
        'no heads'           | ('x' * 100 + '\nRossi').bytes                                   || 'nomi delle colonne'
        'too many people'    | ('Nome\n' + 'Ada\n' * 20_001).bytes                             || 'troppo lungo'
        'too many columns'   | ((1..61).join(';') + '\n' + (1..61).join(';')).bytes            || 'troppe colonne'
    }

    private static Sheet read(String text) { ReadSheet.read(text.getBytes('UTF-8')).sheet() }
}
