package it.sportello.bots.dialogue.flow

import com.fasterxml.jackson.databind.ObjectMapper
import com.networknt.schema.JsonSchemaFactory
import com.networknt.schema.SpecVersion
import it.sportello.bots.dialogue.words.BrokenFlow
import it.sportello.bots.dialogue.words.Yaml
import spock.lang.Specification

import java.nio.file.Files
import java.nio.file.Path

/** {@code flow.schema.json} is for editors, {@link FlowFile} for the engine: they must be of one mind. */
class SchemaSpec extends Specification {

    static final SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(SchemaSpec.getResourceAsStream('/flow.schema.json'))
    /** Mistakes a schema cannot see. */
    static final BEYOND = ['bad-pattern', 'not-yaml', 'range-backwards']

    def 'the schema and the reader agree on #folder.fileName'() {
        given:
        def file = folder.resolve('flow.yml')
        def map = Yaml.map('flow.yml', Files.readAllBytes(file))

        expect:
        SCHEMA.validate(new ObjectMapper().valueToTree(map)).empty == readable(folder)

        where:
        folder << Files.list(Path.of(SchemaSpec.getResource('/broken').toURI())).withCloseable { it.sorted().toList() }
                .findAll { !(it.fileName.toString() in BEYOND) }
    }

    private static boolean readable(Path folder) {
        try {
            FlowFile.read(folder) != null
        } catch (BrokenFlow ignored) {
            false
        }
    }
}
