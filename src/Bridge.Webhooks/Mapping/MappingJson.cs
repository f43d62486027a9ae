using System.Text.Json.Serialization;
using Bridge.Contracts.Alerts;
using Bridge.Contracts.Billing;
using Bridge.Contracts.Code;
using Bridge.Contracts.Customers;
using Bridge.Contracts.Forms;
using Bridge.Contracts.Inventory;
using Bridge.Contracts.Messaging;
using Bridge.Contracts.Orders;
using Bridge.Contracts.Payments;
using Bridge.Contracts.Products;
using Bridge.Contracts.Slack;

namespace Bridge.Webhooks.Mapping;

/// <summary>The shapes of the contracts that a map can make: one line each.</summary>
[JsonSourceGenerationOptions(RespectNullableAnnotations = true)]
[JsonSerializable(typeof(ActionTaken))]
[JsonSerializable(typeof(AlertRaised))]
[JsonSerializable(typeof(AlertResolved))]
[JsonSerializable(typeof(AppMentioned))]
[JsonSerializable(typeof(CheckoutCompleted))]
[JsonSerializable(typeof(CheckoutExpired))]
[JsonSerializable(typeof(CheckoutPaid))]
[JsonSerializable(typeof(CheckoutPaymentFailed))]
[JsonSerializable(typeof(CodePushed))]
[JsonSerializable(typeof(CustomerChanged))]
[JsonSerializable(typeof(CustomerDeleted))]
[JsonSerializable(typeof(DisputeChanged))]
[JsonSerializable(typeof(DisputeClosed))]
[JsonSerializable(typeof(DisputeOpened))]
[JsonSerializable(typeof(FormSubmitted))]
[JsonSerializable(typeof(InvoiceIssued))]
[JsonSerializable(typeof(InvoicePaid))]
[JsonSerializable(typeof(InvoicePaymentFailed))]
[JsonSerializable(typeof(InvoiceVoided))]
[JsonSerializable(typeof(IssueClosed))]
[JsonSerializable(typeof(IssueOpened))]
[JsonSerializable(typeof(IssueReopened))]
[JsonSerializable(typeof(MessageDelivered))]
[JsonSerializable(typeof(MessageFailed))]
[JsonSerializable(typeof(MessagePosted))]
[JsonSerializable(typeof(OrderCancelled))]
[JsonSerializable(typeof(OrderFulfilled))]
[JsonSerializable(typeof(OrderPaid))]
[JsonSerializable(typeof(OrderPlaced))]
[JsonSerializable(typeof(PaymentFailed))]
[JsonSerializable(typeof(PaymentRefunded))]
[JsonSerializable(typeof(PaymentSucceeded))]
[JsonSerializable(typeof(PipelineFinished))]
[JsonSerializable(typeof(ProductChanged))]
[JsonSerializable(typeof(ProductDeleted))]
[JsonSerializable(typeof(PullRequestClosed))]
[JsonSerializable(typeof(PullRequestMerged))]
[JsonSerializable(typeof(PullRequestOpened))]
[JsonSerializable(typeof(PullRequestReopened))]
[JsonSerializable(typeof(RefundChanged))]
[JsonSerializable(typeof(RefundFailed))]
[JsonSerializable(typeof(ReleasePublished))]
[JsonSerializable(typeof(ShipmentChanged))]
[JsonSerializable(typeof(ShipmentCreated))]
[JsonSerializable(typeof(SlashCommandInvoked))]
[JsonSerializable(typeof(StockLevelReported))]
[JsonSerializable(typeof(SubscriptionChanged))]
[JsonSerializable(typeof(SubscriptionEnded))]
[JsonSerializable(typeof(SubscriptionStarted))]
internal sealed partial class MappingJson : JsonSerializerContext;
