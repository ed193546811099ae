using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Governance.Portal.Answers;

/// <summary>A list in a body holds no null unless its type says it may: the types promise it to every handler, JSON by itself keeps no such promise.</summary>
internal static class FilledLists
{
    public static void Demand(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
            return;
        var lists = type.Properties.Where(property => property.Get is not null && property.AttributeProvider is PropertyInfo known && HoldsNoNull(known)).ToArray();
        if (lists.Length == 0)
            return;
        var before = type.OnDeserialized;
        type.OnDeserialized = read =>
        {
            before?.Invoke(read);
            if (Array.Find(lists, list => HasHole(list.Get!(read))) is { } broken)
                throw new JsonException($"A value in '{broken.Name}' is null.");
        };
    }

    private static bool HoldsNoNull(PropertyInfo property)
    {
        if (property.PropertyType == typeof(string) || !typeof(IEnumerable).IsAssignableFrom(property.PropertyType))
            return false;
        var known = new NullabilityInfoContext().Create(property);
        var held = known.ElementType ?? known.GenericTypeArguments.LastOrDefault();
        return held is { ReadState: NullabilityState.NotNull, Type.IsValueType: false };
    }

    private static bool HasHole(object? list) => list switch
    {
        null => false,
        IDictionary named => named.Values.Cast<object?>().Contains(null),
        IEnumerable held => !IsLeftOut(held) && held.Cast<object?>().Contains(null),
        _ => false,
    };

    // An immutable array nobody sent was never made, and cannot be looked through.
    private static bool IsLeftOut(IEnumerable list) =>
        list.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) && type.GetProperty(nameof(ImmutableArray<>.IsDefault))!.GetValue(list) is true;
}
