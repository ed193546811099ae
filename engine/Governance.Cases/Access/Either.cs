using System.Linq.Expressions;
using Governance.Data;

namespace Governance.Cases;

/// <summary>Conditions on cases put together, in a form the database understands.</summary>
internal static class Either
{
    public static Expression<Func<CaseRow, bool>> Of(Expression<Func<CaseRow, bool>> one, Expression<Func<CaseRow, bool>> other) => Join(one, other, Expression.OrElse);

    public static Expression<Func<CaseRow, bool>> Both(Expression<Func<CaseRow, bool>> one, Expression<Func<CaseRow, bool>> other) => Join(one, other, Expression.AndAlso);

    private static Expression<Func<CaseRow, bool>> Join(
        Expression<Func<CaseRow, bool>> one, Expression<Func<CaseRow, bool>> other, Func<Expression, Expression, BinaryExpression> join)
    {
        var row = one.Parameters[0];
        return Expression.Lambda<Func<CaseRow, bool>>(join(one.Body, new Rename(other.Parameters[0], row).Visit(other.Body)), row);
    }

    private sealed class Rename(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : base.VisitParameter(node);
    }
}
