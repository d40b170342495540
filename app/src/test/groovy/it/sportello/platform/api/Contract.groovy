package it.sportello.platform.api

import com.fasterxml.jackson.databind.JsonNode
import com.fasterxml.jackson.databind.ObjectMapper
import com.fasterxml.jackson.databind.node.ObjectNode
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory
import com.networknt.schema.JsonSchemaFactory
import com.networknt.schema.SpecVersion
import io.swagger.v3.oas.models.OpenAPI
import io.swagger.v3.oas.models.Operation
import io.swagger.v3.oas.models.PathItem
import io.swagger.v3.parser.OpenAPIV3Parser
import io.swagger.v3.parser.core.models.SwaggerParseResult

/** The document as a Java parser reads it, and what it says an answer looks like. */
class Contract {

    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)

    final SwaggerParseResult parsed
    final JsonNode tree

    Contract(String yaml) {
        parsed = new OpenAPIV3Parser().readContents(yaml)
        tree = new ObjectMapper(new YAMLFactory()).readTree(yaml)
    }

    OpenAPI getApi() { parsed.openAPI }

    /** @param path with its braces */
    static class Op {
        String path
        PathItem.HttpMethod method
        Operation operation

        String getId() { operation.operationId }

        String getScope() { operation.extensions?.get('x-scope') }

        boolean getOpen() { operation.security != null && operation.security.empty }

        boolean getRepeatable() { operation.requestBody != null }

        String toString() { "$method $path" }
    }

    List<Op> getOperations() {
        api.paths.collectMany { path, item ->
            item.readOperationsMap().collect { method, operation -> new Op(path: path, method: method, operation: operation) }
        }
    }

    /** What is wrong with an answer, against the schema that the document gives for its status; empty when nothing is. */
    List<String> problems(Op op, Program.Reply reply) {
        def responses = tree.at("/paths/${op.path.replace('/', '~1')}/${op.method.name().toLowerCase()}/responses")
        def response = resolved(responses.path(reply.status.toString()))
        if (response.missingNode) {
            return ["$op answers $reply.status, which the document does not know: $reply.text".toString()]
        }
        def type = reply.header('content-type').tokenize(';').first()
        def schema = response.path('content').path(type).path('schema')
        if (schema.missingNode) {
            return ["$op answers in $type, which the document does not know for $reply.status".toString()]
        }
        type.endsWith('json') ? check(schema, reply.text) : []
    }

    private List<String> check(JsonNode schema, String text) {
        ObjectNode whole = new ObjectMapper().createObjectNode()
        whole.set('components', tree.path('components'))
        whole.set('allOf', new ObjectMapper().createArrayNode().add(schema))
        SCHEMAS.getSchema(whole).validate(new ObjectMapper().readTree(text)).collect { it.message }
    }

    private JsonNode resolved(JsonNode node) {
        node.has('$ref') ? tree.at(node.path('$ref').asText().substring(1)) : node
    }
}
