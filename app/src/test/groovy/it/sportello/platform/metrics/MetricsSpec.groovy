package it.sportello.platform.metrics

import com.fasterxml.jackson.databind.ObjectMapper
import it.sportello.Desk
import it.sportello.platform.api.Program
import org.yaml.snakeyaml.Yaml
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.util.concurrent.PollingConditions

/** What Prometheus reads, who may, and whether the dashboard asks for what there is. */
class MetricsSpec extends Specification {

    @Shared @AutoCleanup Desk desk = new Desk()

    def "from this machine the figures are read without a token, through a proxy they are not"() {
        expect:
        desk.visitor().get('/metrics').status == 200
        desk.visitor().get('/metrics', ['X-Forwarded-For': '10.0.0.1']).status == 404
        desk.visitor().get('/metrics', ['Forwarded': 'for=10.0.0.1']).status == 404
    }

    def "with a token only who has it reads them, also on this machine"() {
        given:
        def other = new Desk('metrics.token': 'una-parola-lunga')

        expect:
        other.visitor().get('/metrics').status == 404
        other.visitor().get('/metrics', [Authorization: 'Bearer sbagliata']).status == 404
        other.visitor().get('/metrics', [Authorization: 'Bearer una-parola-lunga']).status == 200

        cleanup:
        other.close()
    }

    def "every figure that the dashboard and the alerts ask for exists, once a person has written and got an answer"() {
        given:
        def dashboard = new ObjectMapper().readValue(new File('../deploy/dashboards/sportello.json'), Map)
        def alerts = new Yaml().<Map> load(new File('../deploy/dashboards/alerts.yml').text)
        def asked = (dashboard.panels.collectMany { it.targets } + alerts.groups.collectMany { it.rules })
                .collectMany { it.expr.findAll(~/(?:sportello|jvm|process)_\w+/) }.toSet()
        Program.with(desk, ['offices.read']).get('/api/v1/offices')

        when:
        write('ciao')

        then:
        asked.size() > 8
        new PollingConditions(timeout: 30).eventually {
            assert asked - figures() == [] as Set
        }
    }

    def "no label holds a person, an address or a word of ours"() {
        expect:
        desk.visitor().get('/metrics').text.readLines().findAll { it.startsWith('sportello') }.every { line ->
            line.findAll(~/(\w+)="([^"]*)"/) { all, name, value -> [name, value] }.every { it[0] in ['command', 'outcome', 'queue', 'status', 'le', 'channel', 'provider', 'kind'] }
        }
    }

    private Set<String> figures() {
        desk.visitor().get('/metrics').text.readLines().findAll { !it.startsWith('#') }.collect { it.find(~/^\w+/) }.toSet()
    }

    private void write(String text) {
        def update = new ObjectMapper().writeValueAsString([id: 'm1', urn: 'telegram:900100', kind: 'typed', text: text, name: 'Prova', language: 'it'])
        assert new Program(desk.url, null).post('/hooks/simulator', update).status == 200
    }
}
