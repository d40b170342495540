package it.sportello.ask.reports

import it.sportello.ask.campaigns.AgeBand
import it.sportello.ask.campaigns.Campaigning
import it.sportello.office.offices.SampleOffices
import spock.lang.Specification

/**
 * The 28 offices of Sardegna as the catalogue of good practices prints them (ANPAL Servizi, Buone prassi 2023, "Profilazione
 * qualitativa"): each contact is a person who is invited by the campaign's broadcasts, each answer a sheet that person sends.
 */
class SardegnaReportSpec extends Specification {

    static final PRINTED = '''\
        Ales;0;0;0
        Alghero;143;94;66
        Assemini;708;451;64
        Bonorva;210;85;40
        Cagliari;373;127;34
        Carbonia;318;268;84
        Castelsardo;114;94;82
        Cuglieri;288;178;62
        Ghilarza;28;15;54
        Iglesias;123;89;72
        Isili;42;26;62
        Lanusei;116;72;62
        Macomer;0;0;0
        Mogoro;0;0;0
        Muravera;33;26;79
        Nuoro;30;22;73
        Olbia;442;257;58
        Oristano;926;717;77
        Ozieri;215;49;23
        Quartu S.Elena;555;368;66
        San Gavino;68;37;54
        Sanluri;450;328;73
        Sassari;1490;865;58
        Senorbi';368;297;81
        Siniscola;168;122;73
        Sorgono;262;169;65
        Tempio P.;135;73;54
        Terralba;44;24;55'''.stripIndent().readLines()*.tokenize(';')

    def "the report prints the 28 rows and the total as the catalogue does"() {
        given:
        def world = new Campaigning()
        def codes = [:]
        PRINTED.eachWithIndex { row, n ->
            codes[row[0]] = String.format('S%03dC000001', n + 1)
            world.house.offices.save(SampleOffices.of(codes[row[0]], row[0], 'B354', 'CA'))
            int contacted = row[1] as int
            if (contacted > 0) {
                world.people((1..contacted).collect { [id: "s${n}p$it".toString(), office: codes[row[0]], born: world.today().minusYears(20 + it % 50)] })
            }
        }

        when:
        def campaign = world.invited(title: 'Profilazione qualitativa', offices: codes.values() as List)
        PRINTED.eachWithIndex { row, n ->
            int answers = row[2] as int
            for (int i = 1; i <= answers; i++) {
                def id = "s${n}p$i".toString()
                world.opens(id)
                world.answers(id, [trade: 'cuoco'])
                world.sends(id)
            }
        }
        def report = new MakeReport(world.invitations, world.house.offices, world.questionnaires).of(campaign, codes.values() as List)

        then: 'every row as printed, the three of nobody too'
        report.rows().collect { [it.name(), it.all().invited() as String, it.all().answers() as String, it.all().rate() as String] } == PRINTED

        and: 'a dashboard does not call that a rate'
        report.rows().findAll { it.all().nobody() }*.all()*.said() == ['nessun contatto'] * 3

        and:
        report.total().all().with { [invited(), answers(), rate()] } == [7_649, 4_853, 63]
        report.total().ages().values()*.invited().sum() == 7_649
        report.total().ages().values()*.answers().sum() == 4_853
        report.total().ages().keySet() == AgeBand.KNOWN as Set
        report.times().sheets() == 4_853

        and: 'each was written to once'
        world.house.provider.sent.size() == 7_649
        world.house.provider.sent.toSet().size() == 7_649
    }
}
