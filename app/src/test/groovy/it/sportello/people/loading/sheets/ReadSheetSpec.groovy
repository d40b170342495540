package it.sportello.people.loading.sheets

import org.dhatim.fastexcel.Workbook
import spock.lang.Specification

import java.time.LocalDate
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

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
        'a broken zip'       | ('PK\u0003\u0004' + 'x' * 50).getBytes('ISO-8859-1')                 || 'leggere'
        'an old workbook'    | OLE2                                                             || 'password'
        '200,000 people'     | ('N\n' + 'Ada\n' * 200_000).bytes                                 || 'troppo lungo'
        '200,000 in a sheet' | workbook { page -> (0..20_100).each { page.value(it, 0, 'Ada') } } || 'troppo lungo'
        'a zip bomb'         | bomb(65)                                                         || 'troppo grande'
        'a thousand parts'   | parts(1_001)                                                     || 'troppo grande'
        'no text'            | ('Nome\nA\u0000da').bytes                                         || 'leggere'
        'far columns'        | workbook { page -> page.value(0, 0, 'Nome'); page.value(0, 16_000, 'X'); page.value(1, 0, 'Ada') } || 'troppe colonne'
        'too many columns'   | ((1..61).join(';') + '\n' + (1..61).join(';')).bytes            || 'troppe colonne'
    }

    def "of quotation marks that are never closed the line is told where they open: #text"() {
        expect:
        ReadSheet.read(text.bytes).sentence().startsWith("Alla riga $line si aprono le virgolette")

        where:
        text                                                                  | line
        'Cognome;Nome\nRossi;Ada\n"Verdi;Ugo\nBianchi;Zoe'                    | 3
        'Cognome;Nome\n"Rossi";Ada\n"Verdi;Ugo\n"Bianchi";Zoe'                | 3
        'Cognome;Nome\n"De\nLuca";Ada\n"Verdi";"Ugo\nBianchi;Zoe\n"Neri";Eva' | 4
    }

    def "marks that are closed are read, with what they hold: a new line, a mark of its own"() {
        expect:
        read('Cognome;Nome\n"De\nLuca";"Zoe ""Zo"" Maria"').lines().first().cells() == ['De\nLuca', 'Zoe "Zo" Maria']
    }

    def "forty columns are read, and of cells that were merged the first alone has the words"() {
        given:
        def file = workbook { page ->
            (0..39).each { page.value(0, it, "Colonna $it") }
            page.value(1, 0, 'Rossi')
            page.value(1, 39, 'ultimo')
            page.value(2, 0, 'Verdi e Bianchi')
            page.range(2, 0, 3, 1).merge()
            page.value(3, 2, 'altro')
        }

        when:
        def sheet = ReadSheet.read(file).sheet()

        then:
        sheet.heads().size() == 40
        sheet.lines()[0].cells()[39] == 'ultimo'
        sheet.lines()[1].cells()[0..1] == ['Verdi e Bianchi', '']
        sheet.lines()[2].cells()[0..2] == ['', '', 'altro']
        sheet.lines()*.number() == [2, 3, 4]
    }

    def "a formula is never worked out: it is read as one, whatever it came to"() {
        expect:
        ReadSheet.read(workbook { page ->
            page.value(0, 0, 'Nome')
            page.formula(1, 0, 'HYPERLINK("https://esempio.example")')
        }).sheet().lines().first().cells().first().startsWith('=')
    }

    def "what Excel calls Unicode text is read"() {
        expect:
        ReadSheet.read(('\uFEFF' + 'Nome\tCellulare\nNicolò\t333').getBytes(charset)).sheet().lines().first().cells() == ['Nicolò', '333']

        where:
        charset << ['UTF-16LE', 'UTF-16BE', 'UTF-8']
    }

    /** What Excel before 2007 writes, and Excel today around what a password protects. */
    private static final byte[] OLE2 = ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [0] * 600) as byte[]

    private static byte[] workbook(Closure<?> fill) {
        def out = new ByteArrayOutputStream()
        new Workbook(out, 'Prova', '1.0').withCloseable { fill(it.newWorksheet('Elenco')) }
        out.toByteArray()
    }

    /** So many megabytes of nothing in a few kilobytes. */
    private static byte[] bomb(int megabytes) {
        zip { zip ->
            zip.putNextEntry(new ZipEntry('xl/sharedStrings.xml'))
            megabytes.times { zip.write(new byte[1 << 20]) }
        }
    }

    private static byte[] parts(int many) { zip { zip -> many.times { zip.putNextEntry(new ZipEntry("p$it")) } } }

    private static byte[] zip(Closure<?> fill) {
        def out = new ByteArrayOutputStream()
        new ZipOutputStream(out).withCloseable { fill(it) }
        out.toByteArray()
    }

    private static Sheet read(String text) { ReadSheet.read(text.getBytes('UTF-8')).sheet() }
}
