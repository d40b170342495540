package it.sportello.platform.api

import com.fasterxml.jackson.databind.JsonNode
import com.fasterxml.jackson.databind.ObjectMapper
import com.fasterxml.jackson.databind.node.ObjectNode
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.TimeUnit

/**
 * Spectral reads the document by its own rules for OpenAPI and by the Italian guidelines (italian-guidelines.yaml), where Node is
 * found: npx fetches it once and keeps it outside this tree.
 */
@Requires(value = { SpectralSpec.found }, reason = 'no npx, or it cannot fetch Spectral: the document was read by the Java parser alone')
class SpectralSpec extends Specification {

    static final String SPECTRAL = '@stoplight/spectral-cli@6.16.3'
    static final Path DOCUMENT = Path.of('src/main/resources/api/openapi.yaml')
    static final Path RULES = Path.of('src/test/resources/api/italian-guidelines.yaml')
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory())
    private static Boolean can

    @TempDir Path folder

    static boolean isFound() {
        if (can == null) {
            can = run('--version').with { it.status == 0 }
            if (!can) { println 'SpectralSpec is skipped: no npx on this machine, or it cannot fetch Spectral.' }
        }
        can
    }

    def "the document keeps every rule"() {
        expect:
        lint(DOCUMENT) == [] as Set
    }

    def "each Italian rule is broken by a document that breaks it: #how"() {
        given:
        def document = YAML.readTree(DOCUMENT.toFile()) as ObjectNode
        def broken = Files.write(folder.resolve('broken.yaml'), YAML.writeValueAsBytes(document.tap(plant)))

        expect:
        rules().keySet().findAll { it.startsWith('it-') } - lint(broken) == unbroken as Set

        where:
        how                    | plant                    || unbroken
        'no /status at all'    | { it -> withoutStatus(it) } || ['it-status-problem']
        'a /status of its own' | { it -> ownStatus(it) }     || ['it-status']
    }

    private static void withoutStatus(ObjectNode document) {
        spoil(document)
        (document.get('paths') as ObjectNode).remove('/status')
    }

    private static void ownStatus(ObjectNode document) {
        spoil(document)
        (document.at('/paths/~1status/get/responses/200') as ObjectNode).set('content', YAML.readTree('text/plain: { schema: { type: string } }'))
    }

    private static void spoil(ObjectNode document) {
        (document.at('/servers/0') as ObjectNode).put('url', 'http://sportello.example/api')
        (document.get('info') as ObjectNode).remove('contact')
        document.remove('security')
        def paths = document.get('paths') as ObjectNode
        paths.set('/Cattivo_nome/', YAML.readTree('''
            get:
              operationId: spoiled
              tags: [service]
              description: x
              parameters: [ { name: Bad_Name, in: query, description: x, schema: { type: string } } ]
              responses:
                '200': { description: x }
                '201': { description: x, headers: { X-Other: { schema: { type: string } } } }
                '404': { description: x, content: { text/plain: { schema: { type: string } } } }
                '503': { description: x, headers: { X-Other: { schema: { type: string } } } }
            '''.stripIndent()))
        paths.set('/altro', YAML.readTree("get: { operationId: other, tags: [service], description: x, responses: { '200': { description: x } } }"))
        (document.at('/components/schemas') as ObjectNode).set('Spoiled',
                YAML.readTree('{ type: object, properties: { Bad_name: { type: string }, list: { type: array, items: { type: string, format: date } } } }'))
    }

    private static Map<String, JsonNode> rules() {
        YAML.readTree(RULES.toFile()).get('rules').fields().collectEntries { [it.key, it.value] }
    }

    /** Codes of the rules that a document breaks. */
    private Set<String> lint(Path document) {
        def out = folder.resolve('found.json')
        def ran = run('lint', '-r', RULES.toString(), '-f', 'json', '-o', out.toString(), '--fail-severity', 'hint', document.toString())
        assert ran.status in [0, 1] : ran.text
        new ObjectMapper().readTree(out.toFile()).collect { it.get('code').asText() } as Set
    }

    private static Map run(String... args) {
        try {
            def process = new ProcessBuilder(['npx', '--yes', SPECTRAL] + args.toList()).redirectErrorStream(true).start()
            def text = process.inputStream.text
            [status: process.waitFor(120, TimeUnit.SECONDS) ? process.exitValue() : -1, text: text]
        } catch (IOException none) {
            [status: -1, text: none.message]
        }
    }
}
