package it.sportello.platform.store.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;

import java.util.stream.Collectors;

/** Documents and index keys as the file keeps them: bytes, which nobody can change by holding them. */
final class Bson {

    private static final String BETWEEN = "\u0000";

    private Bson() {
    }

    static byte[] encode(Document document) {
        ByteBuf buffer = Unpooled.buffer(256);
        BsonEncoder.encodeDocument(document, buffer);
        return ByteBufUtil.getBytes(buffer);
    }

    static Document decode(byte[] bytes) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }

    /** A string where all parts are strings (nearly always), which the file compares fastest; otherwise bytes. */
    static Object key(KeyValue key) {
        if (key.stream().allMatch(part -> part instanceof String text && !text.contains(BETWEEN))) {
            return key.stream().map(String.class::cast).collect(Collectors.joining(BETWEEN));
        }
        Document parts = new Document();
        for (int i = 0; i < key.size(); i++) {
            parts.put(Integer.toString(i), key.get(i));
        }
        return encode(parts);
    }
}
