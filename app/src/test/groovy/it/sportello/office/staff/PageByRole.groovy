package it.sportello.office.staff

import io.micronaut.http.HttpMethod
import io.micronaut.web.router.Router
import io.micronaut.web.router.UriRouteInfo
import it.sportello.Desk
import it.sportello.Visitor

/** Asks every address of the running application as somebody of each role, and writes down who is let in. */
class PageByRole {

    static final Map<String, String> HEADS = [nobody: 'anyone', (Role.OPERATOR): 'operator', (Role.MANAGER): 'manager',
            (Role.PROVINCE): 'province', (Role.REGION): 'region', (Role.CONTACT_CENTRE): 'contact centre',
            (Role.AUDITOR): 'auditor', (Role.ADMINISTRATOR): 'administrator']
    /** They exist only in the demonstration and in specs. */
    private static final List<String> NOT_IN_PRODUCTION = ['/clock', '/simulator']
    /** No role opens them, but a key, a token or the machine itself: ApiContractSpec and MetricsSpec ask. */
    private static final List<String> NOT_FOR_ROLES = ['/api/', '/metrics']
    /** Where whoever has no visit of a citizen is sent from a citizen's page. */
    private static final String CITIZENS_DOOR = '/me?said=ended'
    private final Desk desk
    private final Map<String, Visitor> visitors

    PageByRole(Desk desk) {
        this.desk = desk
        visitors = HEADS.keySet().collectEntries { [it, it == 'nobody' ? desk.visitor() : desk.as(it, ['CA'])] }
    }

    /** Method and template of every address that the application answers itself, in order. */
    List<List<String>> addresses() {
        desk.bean(Router).uriRoutes().toList()
                .findAll { UriRouteInfo route -> route.httpMethod in [HttpMethod.GET, HttpMethod.POST] }
                .collect { [it.uriMatchTemplate.toString(), it.httpMethod.name()] }
                .findAll { address -> (NOT_IN_PRODUCTION + NOT_FOR_ROLES).every { !address[0].startsWith(it) } }.unique().sort { it[0] + ' ' + it[1] }
    }

    /** yes, no, or sign in. The reference of what is asked exists nowhere: whoever may, is told so, and nothing changes. */
    String answer(String role, String template, String method) {
        def path = template.replaceAll(/\{wish:([a-z-]+)[^}]*}/, '$1').replaceAll(/\{[?&][^}]*}/, '').replaceAll(/\{[^}]*}/, 'none')
        def visitor = path == '/logout' && role != 'nobody' ? desk.as(role, ['CA']) : visitors[role]
        def answer = method == 'GET' ? visitor.get(path) : visitor.post(path, [:], path.endsWith('/file') ? file(visitor) : [:])
        boolean door = answer.location == '/login' && (path != '/logout' || role == 'nobody') || answer.location == CITIZENS_DOOR
        if (answer.status in [302, 303] && door || answer.status == 401) {
            return 'sign in'
        }
        assert answer.status < 500 && !(answer.status in [405, 415]): "$method $path as $role: $answer.status"
        answer.status == 403 ? 'no' : 'yes'
    }

    private static Map<String, String> file(Visitor visitor) {
        ['Content-Type': 'application/octet-stream', Accept: '*/*', 'X-CSRF-TOKEN': visitor.cookie('sportello-csrf') ?: '-']
    }

    /** The table, as it stands in app/docs/roles.md. */
    String table() {
        def rows = addresses().collect { template, method ->
            "| `${method.padRight(4)} ${template}` | ${HEADS.keySet().collect { answer(it, template, method) }.join(' | ')} |"
        }
        "| | ${HEADS.values().join(' | ')} |\n|---|${'---|' * HEADS.size()}\n${rows.join('\n')}\n"
    }
}
