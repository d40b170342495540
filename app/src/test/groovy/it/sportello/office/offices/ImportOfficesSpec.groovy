package it.sportello.office.offices

import it.sportello.office.places.Places
import spock.lang.Shared
import spock.lang.Specification

class ImportOfficesSpec extends Specification {

    static final HEAD = 'code;name;address;town;phone;email;hours;towns\n'

    @Shared places = new Places()
    def offices = new InMemoryOffices()
    def imports = new ImportOffices(offices, places)

    def "a file of offices is loaded, and loaded again it changes them"() {
        given:
        def file = HEAD + "B354C000001;Cagliari;via Prova 1;B354;070 000000;cpi@ente.example;lun-ven 9-12 | mar 15:00-17:00;B354 H118\n"

        expect:
        imports.load(file) == new ImportOffices.Result.Loaded(1, 0)
        imports.load('\uFEFF' + file.replace('via Prova 1', 'via Prova 2')) == new ImportOffices.Result.Loaded(0, 1)
        offices.all()*.seat()*.address() == ['via Prova 2']
        OfficeDraft.of(offices.all().first()).hours() ==
                'lun 09:00-12:00 | mar 09:00-12:00, 15:00-17:00 | mer 09:00-12:00 | gio 09:00-12:00 | ven 09:00-12:00'
    }

    def "with one wrong line nothing is loaded, and the line is named: #sentence"() {
        when:
        def result = imports.load(HEAD + "B354C000001;Cagliari;;B354;;;;\n" + line + '\n')

        then:
        (result as ImportOffices.Result.Refused).problems()*.line() == [3L]
        (result as ImportOffices.Result.Refused).problems().first().sentence().contains(sentence)
        offices.all().empty

        where:
        line                                                || sentence
        'X;Sassari;;I452;;;;'                               || 'codice ministeriale'
        'I452C000001;;;I452;;;;'                            || 'nome'
        'I452C000001;Sassari;;ZZZZ;;;;'                     || 'comune della sede'
        'I452C000001;Sassari;;I452;abc;;;'                  || 'telefono'
        'I452C000001;Sassari;;I452;;sassari;;'              || 'e-mail'
        'I452C000001;Sassari;;I452;;;lun 12-9;'             || 'orari'
        'I452C000001;Sassari;;I452;;;lun 9-12, 11-13;'      || 'orari'
        'I452C000001;Sassari;;I452;;;sempre;'               || 'orari'
        'I452C000001;Sassari;;I452;;;;B354 XXXX'            || 'XXXX'
        'B354C000001;Cagliari due;;B354;;;;'                || 'già in una riga'
    }

    def "a file without its columns is refused"() {
        expect:
        imports.load(text) instanceof ImportOffices.Result.Refused

        where:
        text << ['', 'Cagliari', 'code;name\nB354C000001;Cagliari', HEAD + '"B354C000001;Cagliari']
    }

    def "the seed loads: 28 offices of Sardegna, Palermo, 44 of Piemonte, in their true towns"() {
        when:
        def result = imports.load(getClass().getResource('/seed/offices.csv').getText('UTF-8'))

        then:
        result == new ImportOffices.Result.Loaded(73, 0)
        offices.all().countBy { places.find(it.town()).get().region() } == [Sardegna: 28, Sicilia: 1, Piemonte: 44]
        offices.all().every { it.code().startsWith(it.town()) && it.remit().verified() == null }
    }

    def "who lives in #town is sent to #names, #how"() {
        given:
        imports.load(getClass().getResource('/seed/offices.csv').getText('UTF-8'))
        def sure = offices.find('B354C000001').get()
        offices.save(new Office(sure.code(), sure.name(), sure.seat(), sure.desk(), SampleOffices.cagliari().remit(), sure.version()))

        when:
        def answer = new FindOffice(offices, places).forTown(places.search(town).first().belfiore())

        then:
        answer.offices()*.name().take(1) == names
        answer.certain() == certain

        where:
        town                || names        | certain
        'Cagliari'          || ['Cagliari'] | true
        "Quartu Sant'Elena" || ['Cagliari'] | true
        'Arzachena'         || ['Olbia'] | false
        'Milano'            || []           | false
        how = certain ? 'by its own word' : 'as a guess'
    }
}
