package it.sportello.platform.secrets;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import it.sportello.platform.store.Store;
import jakarta.inject.Singleton;
import org.bson.Document;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.setOnInsert;

/** Signs what leaves this installation, so that whoever holds the public key can tell it is from here (Ed25519, RFC 8032). */
@Singleton
public class SigningKeys {

    private static final String ALGORITHM = "Ed25519";

    private final MongoCollection<Document> keys;

    SigningKeys(Store store) {
        keys = store.collection("signing-keys");
    }

    /** In base64, as {@link java.security.spec.X509EncodedKeySpec} reads it. Made at the first call for a name. */
    public String publicKey(String name) {
        return pair(name).getString("public");
    }

    /** In base64. */
    public String sign(String name, byte[] what) {
        try {
            PrivateKey key = KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pair(name).getString("private"))));
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(what);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("cannot sign", impossible);
        }
    }

    private Document pair(String name) {
        Document known = keys.find(eq(name)).first();
        return known != null ? known : make(name);
    }

    /** Of two processes that make one at once, one wins, and both use that. */
    private Document make(String name) {
        try {
            KeyPair made = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            return keys.findOneAndUpdate(eq(name), combine(
                    setOnInsert("public", Base64.getEncoder().encodeToString(made.getPublic().getEncoded())),
                    setOnInsert("private", Base64.getEncoder().encodeToString(made.getPrivate().getEncoded()))),
                    new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("cannot make a key", impossible);
        }
    }
}
