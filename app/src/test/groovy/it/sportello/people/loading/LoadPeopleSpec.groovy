package it.sportello.people.loading

import it.sportello.TestStore
import it.sportello.bots.messaging.Urn
import it.sportello.office.places.Places
import it.sportello.people.contacts.Contact
import it.sportello.people.contacts.mongo.MongoAddresses
import it.sportello.people.contacts.mongo.MongoContacts
import it.sportello.people.contacts.mongo.MongoRefusals
import it.sportello.people.loading.mongo.DyingLoads
import it.sportello.people.loading.mongo.MongoLoads
import it.sportello.people.loading.sheets.ReadSheet;
import it.sportello.people.records.FindPeople
import it.sportello.people.records.Origin
import it.sportello.people.records.PersonRecord
import it.sportello.people.records.mongo.DyingRecords
import it.sportello.people.records.mongo.MongoRecords
import it.sportello.platform.due.Due
import it.sportello.platform.secrets.Secrets
import spock.lang.AutoCleanup
import spock.lang.Specification

import java.time.Instant
import java.util.function.Consumer

class LoadPeopleSpec extends Specification {

    static final OFFICE = 'B354C000001'
    static final HEADS = 'Cognome;Nome;Codice fiscale;Data di nascita;Cellulare\n'

    @AutoCleanup('clear')
    TestStore store = new TestStore()
    def contacts = new MongoContacts(store, store.announce)
    def addresses = new MongoAddresses(store)
    def records = new MongoRecords(store)
    def refusals = new MongoRefusals(store, new Secrets(store, store.ids))
    def loads = new MongoLoads(store)
    def promised = new Promised()
    def judge = new JudgeLines(records, addresses, new Places(), store.clock)
    def bring = new BringList(loads, promised, store.ids, store.clock)
    def preview = new PreviewLoad(loads, judge)
    def run = new RunLoad(loads, judge, new KeepEntries(contacts, addresses, records, refusals), promised)
    def people = new FindPeople(records, contacts, addresses, [])

    def "1,490 people of a spreadsheet are previewed, let in once, and found"() {
        given:
        def load = brought((1..1490).collect { "ROSSI;MARIA $it;;;3331${it.toString().padLeft(6, '0')}" })

        expect:
        preview.preview(load).tally() == new Load.Tally(1490, 1490, 0, 0, 0)

        when:
        letIn(load)

        then:
        loads.find(load.id()).get().state() == LoadState.DONE
        loads.find(load.id()).get().tally() == new Load.Tally(1490, 1490, 0, 0, 0)
        people.find('333 1000777')*.name() == ['Maria 777 Rossi']
        people.find('ross mar 1490')*.name() == ['Maria 1490 Rossi']
        people.find('rossi').size() == FindPeople.MOST

        and: 'its lines are forgotten, and who loads it again finds everybody known'
        loads.page(load.id(), 0).empty
        preview.preview(brought(['ROSSI;MARIA 5;;;3331000005'])).tally() == new Load.Tally(1, 0, 1, 0, 0)
    }

    def "each line is judged, and a refused one says why"() {
        given: 'somebody known by tax code, somebody who only wrote, and somebody else with a number'
        kept('noto', 'Bianchi', 'Ugo', 'RSSMRA80A01H501U', null)
        contacts.add(Contact.newcomer('scritto', Urn.of('tel:+393331000001'), store.clock.instant()))
        addresses.heard(Urn.of('tel:+393331000001'), 'sms', store.clock.instant(), 'scritto')
        kept('altro', 'Verdi', 'Anna', null, '+393331000002')

        when:
        def shown = preview.preview(brought([
                'Bianchi;Ugo;RSSMRA80A01H501U;;',
                'Neri;Ada;;;3331000001',
                'Gialli;Ivo;;;3331000002',
                'Viola;Eva;;;',
                ';;;;3331000009',
                'Blu;Leo;RSSMRA80A01H501A;;',
                'Blu;Leo;VRDNMR95T71F205W;1/1/1980;',
                'Blu;Leo;;31/2/1980;',
                'Blu;Leo;;;12',
                'Rosa;Tea;VRDNMR95T71F205W;31/12/1995;3331000003',
                'Rosa;Tea;VRDNMR95T71F205W;31/12/1995;3331000003']))

        then:
        shown.tally() == new Load.Tally(11, 1, 2, 2, 6)
        shown.refused()*.line() == [6, 7, 8, 9, 10, 12]
        shown.refused()*.why()*.replaceAll(/\d+/, 'N') == ['manca il nome', 'il codice fiscale non è giusto',
                "il codice fiscale e la data di nascita non vanno d'accordo", 'la data di nascita non è giusta',
                'il numero di telefono non è giusto', 'questa persona è già alla riga N']
        shown.unreachable()*.why() == ['il recapito è già di un\'altra persona', 'mancano il cellulare e l\'e-mail']
    }

    def "a line with #what is refused with its number, and the others are let in"() {
        when:
        def load = brought(['Rossi;Ada;;1/1/1980;3331000021', line, 'Verdi;Ugo;;2/2/1981;3331000022'])
        def shown = preview.preview(load)

        then:
        shown.refused().collect { [it.line(), it.why()] } == [[3, why]]

        when:
        letIn(load)

        then:
        loads.find(load.id()).get().tally() == new Load.Tally(3, 2, 0, 0, 1)

        where:
        what                          | line                                                || why
        'a formula for a name'        | '"=HYPERLINK(""https://x.example"")";Ada;;;'        || "c'è una formula al posto di un dato"
        'a name that Excel works out' | '@SUM(A1);Ada;;;'                                   || "c'è una formula al posto di un dato"
        'a minus before the name'     | "-2+3+cmd|' /C calc'!A0;Ada;;;"                     || "c'è una formula al posto di un dato"
        'a formula for a phone'       | 'Neri;Ada;;;=1+1'                                   || "c'è una formula al posto di un dato"
        'ruined letters'              | 'NicolÃ²;Ada;;;'                                    || 'le lettere accentate sono rovinate: salva il file in UTF-8'
        'the rest of merged cells'    | ';;;;3331000029'                                    || 'manca il nome'
    }

    def "the same person four times with different phones is let in once by tax code, each time told by line"() {
        when:
        def load = brought((1..4).collect { "Rosa;Tea;VRDNMR95T71F205W;31/12/1995;333100003$it" })

        then:
        preview.preview(load).refused().collect { [it.line(), it.why()] } == (3..5).collect { [it, 'questa persona è già alla riga 2'] }

        when:
        letIn(load)

        then:
        people.find('rosa tea')*.contact()*.urns().flatten()*.path() == ['+393331000031']
    }

    def "without a tax code nobody knows whether they are one: each line that is alike is told, and they are let in to be looked at"() {
        given:
        def load = brought((1..4).collect { "${it % 2 ? 'Rosa;Tea' : 'ROSA;TEA'};;31/12/1995;333100003$it" } + ['Rosa;Tea;;1/1/1990;3331000039'])

        expect:
        preview.preview(load).doubles().collect { [it.line(), it.earlier()] } == (3..5).collect { [it, 2] }
        preview.preview(load).tally() == new Load.Tally(5, 5, 0, 0, 0)
    }

    def "who is known keeps what was known, and gets what was missing, with the source of what came first"() {
        given:
        kept('noto', 'Bianchi', null, 'RSSMRA80A01H501U', null)

        when:
        letIn(brought(['Bianco;Ugo;RSSMRA80A01H501U;1/1/1980;3331000004']))
        def record = records.find('noto').get()

        then:
        record.family() == 'Bianchi'
        record.given() == 'Ugo'
        record.born().toString() == '1980-01-01'
        record.origin().source() == 'prima'
    }

    def "a minor is loaded as one, and names in capitals are written as people write them"() {
        when:
        def load = brought(["D'ANGELO;JOSÉ MARIA;;1/3/2010;3331000005", 'de Luca;Zoe;;2/3/1990;3331000006'])
        letIn(load)

        then:
        people.find('dangelo')*.name() == ["José Maria D'Angelo"]
        people.find('dangelo')*.contact()*.age() == [Contact.Age.MINOR]
        people.find('de luca')*.contact()*.age() == [Contact.Age.ADULT]
        people.find('zoe')*.contact()*.office() == [OFFICE]
    }

    def "killed half way and begun again, nobody is there twice and the count is the same"() {
        given:
        def load = brought((1..250).collect { "ROSSI;MARIA $it;;;${it % 2 ? "3331${it.toString().padLeft(6, '0')}" : ''}" })
        bring.letIn(loads.find(load.id()).get())

        and: 'a process that wrote the second hundred, and died before it could say so'
        def dying = new DyingLoads(store)
        def doomed = new RunLoad(dying, judge, new KeepEntries(contacts, addresses, records, refusals), promised)

        when:
        doomed.handle(load.id())

        then:
        thrown(IllegalStateException)

        when:
        run.handle(load.id())
        int all = 0
        contacts.each({ all++ } as Consumer)

        then:
        loads.find(load.id()).get().tally() == new Load.Tally(250, 125, 0, 125, 0)
        all == 250
    }

    def "killed between one write and the next, who was half there is made whole"() {
        given: 'a process that wrote people and addresses, and died before it could say who they are'
        def load = brought((1..100).collect { "ROSSI;MARIA $it;;;3331${it.toString().padLeft(6, '0')}" })
        bring.letIn(loads.find(load.id()).get())
        def doomed = new RunLoad(loads, judge, new KeepEntries(contacts, addresses, new DyingRecords(store), refusals), promised)

        when:
        doomed.handle(load.id())

        then:
        thrown(IllegalStateException)
        people.find('333 1000077')*.name() == ['']

        when:
        run.handle(load.id())

        then:
        people.find('333 1000077')*.name() == ['Maria 77 Rossi']
        loads.find(load.id()).get().tally() == new Load.Tally(100, 100, 0, 0, 0)
    }

    def "a hundred people wait for a handful of commits, also when they are known and something was missing"() {
        given:
        letIn(brought((1..100).collect { "ROSSI;MARIA $it;;;3331${it.toString().padLeft(6, '0')}" }))
        int before = store.writes

        when:
        letIn(brought((101..200).collect { "ROSSI;MARIA $it;;;3331${it.toString().padLeft(6, '0')}" }))
        int added = store.writes - before
        letIn(brought((1..100).collect { "ROSSI;MARIA $it;;1/1/1980;3331${it.toString().padLeft(6, '0')}" }))
        int completed = store.writes - before - added

        then:
        added < 20
        completed < 20
        records.findAll(people.find('333 1000077')*.contact()*.id())*.born()*.toString() == ['1980-01-01']
    }

    def "columns are guessed from their names, and remembered as a person put them right"() {
        given:
        def sheet = ReadSheet.read('COGNOME;Nome;Cod. Fiscale;Recapito 2;Cell.\nRossi;Ada;;3331000007;'.bytes).sheet()

        when:
        def load = bring.bring(sheet, OFFICE, 'prova', null, Origin.Basis.PUBLIC_TASK, 'ada')

        then:
        load.columns() == [Column.FAMILY, Column.GIVEN, Column.TAX_CODE, Column.NONE, Column.PHONE]

        when:
        bring.map(loads.find(load.id()).get(), [Column.FAMILY, Column.GIVEN, Column.TAX_CODE, Column.PHONE, Column.NONE])

        then:
        bring.bring(sheet, OFFICE, 'prova', null, Origin.Basis.PUBLIC_TASK, 'ada').columns()[3] == Column.PHONE
    }

    def "lines of one list with the same phone are counted as they will be kept, near to each other or far"() {
        given: 'two beside each other, two in different hundreds, and somebody else with the phone of the seventh'
        def lines = (1..150).collect { "ROSSI;MARIA $it;;;3331${it.toString().padLeft(6, '0')}".toString() }
        lines[1] = lines[0]
        lines[140] = lines[5]
        lines[141] = 'VERDI;UGO;;;3331000007'
        def load = brought(lines)

        when:
        def foreseen = preview.preview(load).tally()
        letIn(load)

        then:
        foreseen == new Load.Tally(150, 147, 2, 1, 0)
        loads.find(load.id()).get().tally() == foreseen
        people.find('rossi maria 1')*.name().count('Maria 1 Rossi') == 1
        people.find('333 1000007')*.name() == ['Maria 7 Rossi']
    }

    def "what was left out is still told, line by line, after the list is in"() {
        given:
        def load = brought(['Rossi;Ada;;;3331000061', 'Verdi;Ugo;;;12', ';;;;3331000062'])

        when:
        letIn(load)

        then:
        loads.find(load.id()).get().leftOut().collect { [it.line(), it.why()] } == [[3, 'il numero di telefono non è giusto'], [4, 'manca il nome']]
    }

    def "the town of a line stands where campaigns look for it; one that nobody knows is told, and its person comes in"() {
        given:
        def load = towns(['Rossi;Ada;3331000051;Cagliari', 'Verdi;Ugo;3331000052;h501', 'Bianchi;Zoe;3331000053;Atlantide', 'Gialli;Tea;3331000054;'])

        expect:
        load.columns().last() == Column.TOWN
        preview.preview(load).strange().collect { [it.line(), it.town()] } == [[4, 'Atlantide']]
        preview.preview(load).tally() == new Load.Tally(4, 4, 0, 0, 0)

        when:
        letIn(load)

        then:
        ['ada', 'ugo', 'zoe', 'tea'].collect { people.find(it).first().contact().town() } == ['B354', 'H501', null, null]

        when: 'who is known gets the town that was missing, and keeps the one that was there'
        letIn(towns(['Rossi;Ada;3331000051;Sassari', 'Bianchi;Zoe;3331000053;Sassari']))

        then:
        ['ada', 'zoe'].collect { people.find(it).first().contact().town() } == ['B354', 'I452']
    }

    def "a list thrown away is never let in"() {
        given:
        def load = brought(['Rossi;Ada;;;3331000008'])

        expect:
        bring.discard(loads.find(load.id()).get())
        !bring.letIn(loads.find(load.id()).get())
        loads.page(load.id(), 0).empty
        promised.refs.empty
    }

    private Load towns(List<String> lines) {
        bring.bring(ReadSheet.read(('Cognome;Nome;Cellulare;Comune di residenza\n' + lines.join('\n')).getBytes('UTF-8')).sheet(), OFFICE, 'prova', null,
                Origin.Basis.PUBLIC_TASK, 'ada')
    }

    private Load brought(List<String> lines) {
        bring.bring(ReadSheet.read((HEADS + lines.join('\n')).getBytes('UTF-8')).sheet(), OFFICE, 'prova', null, Origin.Basis.PUBLIC_TASK, 'ada')
    }

    private void letIn(Load load) {
        bring.letIn(loads.find(load.id()).get())
        while (promised.refs) {
            run.handle(promised.refs.poll())
        }
    }

    private void kept(String id, String family, String given, String code, String phone) {
        contacts.add(new Contact(id, 0, null, null, OFFICE, null, Contact.Audience.CITIZEN, Contact.Age.UNKNOWN,
                phone ? [new Urn('tel', phone)] : [], [], store.clock.instant()))
        if (phone) {
            addresses.introduce([(new Urn('tel', phone)): id])
        }
        records.save(new PersonRecord(id, 0, family, given, code ? it.sportello.people.records.TaxCode.read(code).get() : null, null,
                new Origin('prima', Origin.Basis.PUBLIC_TASK, null, store.clock.instant())))
    }

    static class Promised implements Due {
        final Queue<String> refs = new LinkedList<>()

        @Override
        void at(String kind, String ref, Instant when) { refs << ref }

        @Override
        void now(String kind, String ref) { refs << ref }
    }
}
