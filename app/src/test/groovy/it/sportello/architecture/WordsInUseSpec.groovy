package it.sportello.architecture

import org.yaml.snakeyaml.Yaml
import spock.lang.Shared
import spock.lang.Specification

import java.nio.file.Files
import java.nio.file.Path

/** Nobody translates a sentence that nobody is told: each text of templates/ is asked for by its key somewhere in the sources. */
class WordsInUseSpec extends Specification {

    static final ROOT = Path.of('..').toRealPath()
    /** Said by what stands in an enum or behind a provider's code: the code adds the last word to one of these. */
    static final BUILT = ['choice.', 'code.', 'state.', 'message-state.', 'why.', 'channel-why.', 'channel-task.', 'application.', 'application-brief.',
                          'job.contract.', 'job.hours.', 'notice.', 'welcome.', 'rights.why.', 'own.', 'template-reason.', 'campaign.why-', 'campaign.ask-',
                          'campaign.remind-', 'not-understood.']

    @Shared sources = ['app/src/main', 'bots', 'templates/src/main'].collect { read(ROOT.resolve(it)) }.join('\n')

    private static String read(Path folder) {
        Files.walk(folder).withCloseable { files ->
            files.filter { it.toString() ==~ /.*\.(java|html)/ && !it.toString().contains('/target/') && !it.toString().contains('/src/test/') }
                    .map { Files.readString(it) }.toList().join('\n')
        }
    }

    private static List<String> keys(String file) {
        def found = []
        def walk
        walk = { String path, value -> value instanceof Map ? value.each { k, v -> walk(path ? "$path.$k" : "$k", v) } : found << path }
        walk('', new Yaml().load(Files.readString(ROOT.resolve("templates/it/${file}.yml"))))
        found
    }

    def "every text of #file is said somewhere"() {
        expect:
        keys(file).findAll { key -> !sources.contains("\"$key\"") && !sources.contains("'$key'") && !BUILT.any { key.startsWith(it) } } == []

        where:
        file << ['messages', 'staff']
    }

    def "and every beginning that the code ends with a word is in the sources"() {
        expect:
        BUILT.findAll { !sources.contains("\"$it\"") && !sources.contains("\"$it") } == []
    }
}
