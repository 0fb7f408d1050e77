package chatbot.aws;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/// DynamoDB as moto plays it.
///
/// It differs from DynamoDB: a transaction isn't atomic (each of moto's threads copies the table,
/// and puts the copy back if a condition isn't met), so the client here sends one request at a
/// time; client request tokens are ignored, and nothing ever meets a transaction.
public final class MotoTables {

    private MotoTables() {
    }

    /// The client as the function makes it.
    public static DynamoDbClient client(Moto moto) {
        return new AwsConnection(() -> Optional.of(Moto.REGION))
                .connect(DynamoDbClient.builder())
                .httpClient(new OneAtATime(UrlConnectionHttpClient.create(), new ReentrantLock()))
                .credentialsProvider(StaticCredentialsProvider
                        .create(AwsBasicCredentials.create("test", "test")))
                .endpointOverride(moto.endpoint()).build();
    }

    /// Makes an empty table with the key `id`, and the indexes of the history, as the template does.
    public static void create(DynamoDbClient dynamo, String name) {
        dynamo.createTable(table -> table.tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(Stream.of("id", "instance", "kind", "asked")
                        .map(key -> AttributeDefinition.builder().attributeName(key)
                                .attributeType(ScalarAttributeType.S).build())
                        .toList())
                .keySchema(key("id", KeyType.HASH))
                .globalSecondaryIndexes(index("history", "instance"), index("recent", "kind")));
    }

    private static GlobalSecondaryIndex index(String name, String key) {
        return GlobalSecondaryIndex.builder().indexName(name)
                .keySchema(key(key, KeyType.HASH), key("asked", KeyType.RANGE))
                .projection(all -> all.projectionType(ProjectionType.ALL)).build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    /// An item as it is; empty if there is none.
    public static Map<String, AttributeValue> item(DynamoDbClient dynamo, String table, String id) {
        return dynamo.getItem(item -> item.tableName(table)
                .key(Map.of("id", AttributeValue.fromS(id)))).item();
    }

    private record OneAtATime(SdkHttpClient http, Lock lock) implements SdkHttpClient {

        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            ExecutableHttpRequest prepared = http.prepareRequest(request);
            return new ExecutableHttpRequest() {
                @Override
                public HttpExecuteResponse call() throws IOException {
                    lock.lock();
                    try {
                        return prepared.call();
                    } finally {
                        lock.unlock();
                    }
                }

                @Override
                public void abort() {
                    prepared.abort();
                }
            };
        }

        @Override
        public void close() {
            http.close();
        }
    }
}
