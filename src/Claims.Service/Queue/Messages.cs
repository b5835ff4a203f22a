using RabbitMQ.Client;

namespace Claims.Service.Queue;

/// <summary>A message that was delivered.</summary>
/// <param name="Tag">By which it is acknowledged.</param>
/// <param name="Redelivered">Whether it was delivered before, to this worker or another one.</param>
/// <param name="Properties">Its properties.</param>
/// <param name="Body">Its body.</param>
internal sealed record Delivery(ulong Tag, bool Redelivered, IReadOnlyBasicProperties Properties, byte[] Body);

/// <summary>A message to be published: a result, or a dead letter.</summary>
/// <param name="Queue">The queue that it goes to.</param>
/// <param name="Properties">Its properties.</param>
/// <param name="Body">Its body.</param>
/// <param name="IsDead">Whether it is a dead letter.</param>
internal sealed record Reply(string Queue, BasicProperties Properties, ReadOnlyMemory<byte> Body, bool IsDead);
